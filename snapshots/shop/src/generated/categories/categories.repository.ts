// Made by pylight from pylight.yaml, table categories.
import { categoriesHooks as hooks } from '../../custom/categories.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { categoriesKeys, categoriesTtl, categoriesWrites } from './categories.cache.js'
import {
  type CategoriesQuery,
  type Category,
  type CategoryCreate,
  type CategoryUpdate,
  toCategory,
} from './categories.schema.js'

/** `GET /api/categories` */
export async function listCategories(query: CategoriesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(categoriesKeys.list(query), { listsOf: ['categories'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, categoriesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.category.findMany({ where, orderBy, skip, take }),
      prisma.category.count({ where }),
    ])
    return pageOf(rows.map(toCategory), total, query)
  })
}

/** `GET /api/categories/:id` */
export async function getCategory(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(categoriesKeys.item(id), { rowsOf: ['categories'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, categoriesTtl.item, async () => {
    const row = await prisma.category.findUnique({ where: { id } })
    return row ? toCategory(row) : notFound('categories', id)
  })
}

/** `POST /api/categories` */
export async function createCategory(values: CategoryCreate): Promise<Category> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(categoriesWrites.create, () => prisma.category.create({ data }))
  const created = toCategory(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/categories/:id` */
export async function updateCategory(id: number, changes: CategoryUpdate): Promise<Category> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(categoriesWrites.update(id), () =>
    prisma.category.update({ where: { id }, data }),
  )
  const updated = toCategory(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/categories/:id` */
export async function deleteCategory(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(categoriesWrites.delete(id), () => prisma.category.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
