// Made by pylight from pylight.yaml, table sections.
import { sectionsHooks as hooks } from '../../custom/sections.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { sectionsKeys, sectionsTtl, sectionsWrites } from './sections.cache.js'
import {
  type Section,
  type SectionCreate,
  type SectionsQuery,
  type SectionUpdate,
  toSection,
} from './sections.schema.js'

/** `GET /api/sections` */
export async function listSections(query: SectionsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(sectionsKeys.list(query), { listsOf: ['sections'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, sectionsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.section.findMany({ where, orderBy, skip, take }),
      prisma.section.count({ where }),
    ])
    return pageOf(rows.map(toSection), total, query)
  })
}

/** `GET /api/sections/:id` */
export async function getSection(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(sectionsKeys.item(id), { rowsOf: ['sections'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, sectionsTtl.item, async () => {
    const row = await prisma.section.findUnique({ where: { id } })
    return row ? toSection(row) : notFound('sections', id)
  })
}

/** `POST /api/sections` */
export async function createSection(values: SectionCreate): Promise<Section> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(sectionsWrites.create, () => prisma.section.create({ data }))
  const created = toSection(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/sections/:id` */
export async function updateSection(id: number, changes: SectionUpdate): Promise<Section> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(sectionsWrites.update(id), () =>
    prisma.section.update({ where: { id }, data }),
  )
  const updated = toSection(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/sections/:id` */
export async function deleteSection(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(sectionsWrites.delete(id), () => prisma.section.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
