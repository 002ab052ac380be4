// Made by pylight from pylight.yaml, table sites.
import { sitesHooks as hooks } from '../../custom/sites.js'
import { found } from '../shared/api-error.js'
import { allowed, readable } from '../shared/auth/columns.js'
import type { Caller } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf, within } from '../shared/query.js'
import { sitesKeys, sitesTtl, sitesWrites } from './sites.cache.js'
import { sitesReaders } from './sites.columns.js'
import { ownerOfSite, ownSites } from './sites.rows.js'
import {
  type SiteAnswer,
  type SiteCreate,
  type SitesQuery,
  type SiteUpdate,
  toSite,
} from './sites.schema.js'

/** `GET /api/sites` */
export async function listSites(query: SitesQuery, context: Caller): Promise<CachedBody> {
  const own = ownSites(context)
  const reads = allowed(sitesReaders, context)
  const entry = await cache.lookUp(sitesKeys.list(within(query, own), reads), {
    endpoint: 'list',
    listsOf: ['sites'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, sitesTtl.list, () => findSitePage(query, context))
}

/** A page of rows, from the database. */
export async function findSitePage(
  query: SitesQuery,
  context: Caller,
): Promise<PageOf<SiteAnswer>> {
  const db = databaseOf(context)
  const own = ownSites(context)
  const { where, orderBy, skip, take } = within(query, own)
  const [rows, total] = await Promise.all([
    db.site.findMany({ where, orderBy, skip, take }),
    db.site.count({ where }),
  ])
  const items = rows.map((row) => readable(toSite(row), sitesReaders, context))
  return pageOf(items, total, query)
}

/** `GET /api/sites/:region/:own` */
export async function getSite(
  region: string,
  own_value: bigint,
  context: Caller,
): Promise<CachedBody> {
  const own = ownSites(context)
  const reads = allowed(sitesReaders, context)
  const entry = await cache.lookUp(sitesKeys.item(region, own_value, own, reads), {
    endpoint: 'item',
    rowsOf: ['sites'],
    own,
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, sitesTtl.item, async () => {
    const row = await findSite(region, own_value, context)
    return found(row, 'sites', region, own_value)
  })
}

/** One row, from the database. */
export async function findSite(
  region: string,
  own_value: bigint,
  context: Caller,
): Promise<SiteAnswer | undefined> {
  const db = databaseOf(context)
  const own = ownSites(context)
  const row = await db.site.findFirst({ where: { region, own: own_value, ...own } })
  return row ? readable(toSite(row), sitesReaders, context) : undefined
}

/** `POST /api/sites` */
export async function createSite(values: SiteCreate, context: Caller): Promise<SiteAnswer> {
  const db = databaseOf(context)
  const owner = ownerOfSite(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(sitesWrites.create(owner), () =>
    db.site.create({ data: { ...data, ...owner } }),
  )
  const created = toSite(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return readable(created, sitesReaders, context)
}

/** `PUT` and `PATCH /api/sites/:region/:own` */
export async function updateSite(
  region: string,
  own_value: bigint,
  changes: SiteUpdate,
  context: Caller,
): Promise<SiteAnswer> {
  const db = databaseOf(context)
  const own = ownSites(context)
  if (hooks.beforeUpdate)
    found(await findSite(region, own_value, context), 'sites', region, own_value)
  const data =
    (await hooks.beforeUpdate?.(region, own_value, changes, { ...context, db })) ?? changes
  const row = await cache.write(sitesWrites.update(region, own_value, own), () =>
    orNotFound(
      db.site.update({
        where: { region_own: { region, own: own_value }, ...own },
        data: { ...data, ...own },
      }),
      'sites',
      region,
      own_value,
    ),
  )
  const updated = toSite(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return readable(updated, sitesReaders, context)
}

/** `DELETE /api/sites/:region/:own` */
export async function deleteSite(
  region: string,
  own_value: bigint,
  context: Caller,
): Promise<void> {
  const db = databaseOf(context)
  const own = ownSites(context)
  if (hooks.beforeDelete)
    found(await findSite(region, own_value, context), 'sites', region, own_value)
  await hooks.beforeDelete?.(region, own_value, { ...context, db })
  await cache.write(sitesWrites.delete(region, own_value, own), () =>
    orNotFound(
      db.site.delete({ where: { region_own: { region, own: own_value }, ...own } }),
      'sites',
      region,
      own_value,
    ),
  )
  await hooks.afterDelete?.(region, own_value, { ...context, db })
}
