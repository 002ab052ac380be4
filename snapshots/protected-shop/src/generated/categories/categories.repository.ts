// Made by pylight from pylight.yaml, table categories.
import { categoriesHooks as hooks } from '../../custom/categories.js'
import { found } from '../shared/api-error.js'
import type { Caller, Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { categoriesKeys, categoriesTtl, categoriesWrites } from './categories.cache.js'
import {
  type CategoriesQuery,
  type Category,
  type CategoryChanges,
  type CategoryInsert,
  toCategory,
} from './categories.schema.js'

/** `GET /api/categories` */
export async function listCategories(
  query: CategoriesQuery,
  context: Visitor = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(categoriesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['categories'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, categoriesTtl.list, () => findCategoryPage(query, context))
}

/** A page of rows, from the database. */
export async function findCategoryPage(
  query: CategoriesQuery,
  context: Visitor = {},
): Promise<PageOf<Category>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.category.findMany({ where, orderBy, skip, take }),
    db.category.count({ where }),
  ])
  return pageOf(rows.map(toCategory), total, query)
}

/** `GET /api/categories/:id` */
export async function getCategory(id: number, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(categoriesKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['categories'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, categoriesTtl.item, async () => {
    const row = await findCategory(id, context)
    return found(row, 'categories', id)
  })
}

/** One row, from the database. */
export async function findCategory(
  id: number,
  context: Visitor = {},
): Promise<Category | undefined> {
  const db = databaseOf(context)
  const row = await db.category.findUnique({ where: { id } })
  return row ? toCategory(row) : undefined
}

/** `POST /api/categories` */
export async function createCategory(
  values: CategoryInsert,
  context: Caller<'admin' | 'editor'>,
): Promise<Category> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(categoriesWrites.create(), () => db.category.create({ data }))
  const created = toCategory(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/categories/:id` */
export async function updateCategory(
  id: number,
  changes: CategoryChanges,
  context: Caller<'admin' | 'editor'>,
): Promise<Category> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(categoriesWrites.update(id), () =>
    orNotFound(db.category.update({ where: { id }, data }), 'categories', id),
  )
  const updated = toCategory(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/categories/:id` */
export async function deleteCategory(id: number, context: Caller<'admin'>): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(categoriesWrites.delete(id), () =>
    orNotFound(db.category.delete({ where: { id } }), 'categories', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
