// Made by pylight from pylight.yaml, table sections.
import { sectionsHooks as hooks } from '../../custom/sections.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { sectionsKeys, sectionsTtl, sectionsWrites } from './sections.cache.js'
import {
  type Section,
  type SectionCreate,
  type SectionsQuery,
  type SectionUpdate,
  toSection,
} from './sections.schema.js'

/** `GET /api/sections` */
export async function listSections(
  query: SectionsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(sectionsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['sections'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, sectionsTtl.list, () => findSectionPage(query, context))
}

/** A page of rows, from the database. */
export async function findSectionPage(
  query: SectionsQuery,
  context: Context = {},
): Promise<PageOf<Section>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.section.findMany({ where, orderBy, skip, take }),
    db.section.count({ where }),
  ])
  return pageOf(rows.map(toSection), total, query)
}

/** `GET /api/sections/:id` */
export async function getSection(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(sectionsKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['sections'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, sectionsTtl.item, async () => {
    const row = await findSection(id, context)
    return found(row, 'sections', id)
  })
}

/** One row, from the database. */
export async function findSection(id: number, context: Context = {}): Promise<Section | undefined> {
  const db = databaseOf(context)
  const row = await db.section.findUnique({ where: { id } })
  return row ? toSection(row) : undefined
}

/** `POST /api/sections` */
export async function createSection(
  values: SectionCreate,
  context: Context = {},
): Promise<Section> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(sectionsWrites.create(), () => db.section.create({ data }))
  const created = toSection(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/sections/:id` */
export async function updateSection(
  id: number,
  changes: SectionUpdate,
  context: Context = {},
): Promise<Section> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(sectionsWrites.update(id), () =>
    orNotFound(db.section.update({ where: { id }, data }), 'sections', id),
  )
  const updated = toSection(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/sections/:id` */
export async function deleteSection(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(sectionsWrites.delete(id), () =>
    orNotFound(db.section.delete({ where: { id } }), 'sections', id),
  )
  await hooks.afterDelete?.(id, { db })
}
