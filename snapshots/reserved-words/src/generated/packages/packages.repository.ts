// Made by pylight from pylight.yaml, table packages.
import { packagesHooks as hooks } from '../../custom/packages.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { packagesKeys, packagesTtl, packagesWrites } from './packages.cache.js'
import {
  type Package,
  type PackageCreate,
  type PackagesQuery,
  type PackageUpdate,
  toPackage,
} from './packages.schema.js'

/** `GET /api/packages` */
export async function listPackages(
  query: PackagesQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(packagesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['packages'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, packagesTtl.list, () => findPackagePage(query, context))
}

/** A page of rows, from the database. */
export async function findPackagePage(
  query: PackagesQuery,
  context: Context = {},
): Promise<PageOf<Package>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.package.findMany({ where, orderBy, skip, take }),
    db.package.count({ where }),
  ])
  return pageOf(rows.map(toPackage), total, query)
}

/** `GET /api/packages/:id` */
export async function getPackage(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(packagesKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['packages'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, packagesTtl.item, async () => {
    const row = await findPackage(id, context)
    return found(row, 'packages', id)
  })
}

/** One row, from the database. */
export async function findPackage(id: number, context: Context = {}): Promise<Package | undefined> {
  const db = databaseOf(context)
  const row = await db.package.findUnique({ where: { id } })
  return row ? toPackage(row) : undefined
}

/** `POST /api/packages` */
export async function createPackage(
  values: PackageCreate,
  context: Context = {},
): Promise<Package> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(packagesWrites.create(), () => db.package.create({ data }))
  const created = toPackage(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/packages/:id` */
export async function updatePackage(
  id: number,
  changes: PackageUpdate,
  context: Context = {},
): Promise<Package> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(packagesWrites.update(id), () =>
    orNotFound(db.package.update({ where: { id }, data }), 'packages', id),
  )
  const updated = toPackage(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/packages/:id` */
export async function deletePackage(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(packagesWrites.delete(id), () =>
    orNotFound(db.package.delete({ where: { id } }), 'packages', id),
  )
  await hooks.afterDelete?.(id, { db })
}
