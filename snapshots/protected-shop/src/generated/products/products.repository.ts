// Made by pylight from pylight.yaml, table products.
import { productsHooks as hooks } from '../../custom/products.js'
import { found } from '../shared/api-error.js'
import { allowed, readable } from '../shared/auth/columns.js'
import type { Caller, Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { productsKeys, productsTtl, productsWrites } from './products.cache.js'
import { productsReaders } from './products.columns.js'
import {
  type ProductAnswer,
  type ProductChanges,
  type ProductInsert,
  type ProductsQuery,
  toProduct,
} from './products.schema.js'

/** `GET /api/products` */
export async function listProducts(
  query: ProductsQuery,
  context: Visitor = {},
): Promise<CachedBody> {
  const reads = allowed(productsReaders, context)
  const entry = await cache.lookUp(productsKeys.list(query, reads), {
    endpoint: 'list',
    listsOf: ['products'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, productsTtl.list, () => findProductPage(query, context))
}

/** A page of rows, from the database. */
export async function findProductPage(
  query: ProductsQuery,
  context: Visitor = {},
): Promise<PageOf<ProductAnswer>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.product.findMany({ where, orderBy, skip, take }),
    db.product.count({ where }),
  ])
  const items = rows.map((row) => readable(toProduct(row), productsReaders, context))
  return pageOf(items, total, query)
}

/** `GET /api/products/:id` */
export async function getProduct(id: number, context: Visitor = {}): Promise<CachedBody> {
  const reads = allowed(productsReaders, context)
  const entry = await cache.lookUp(productsKeys.item(id, reads), {
    endpoint: 'item',
    rowsOf: ['products'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, productsTtl.item, async () => {
    const row = await findProduct(id, context)
    return found(row, 'products', id)
  })
}

/** One row, from the database. */
export async function findProduct(
  id: number,
  context: Visitor = {},
): Promise<ProductAnswer | undefined> {
  const db = databaseOf(context)
  const row = await db.product.findUnique({ where: { id } })
  return row ? readable(toProduct(row), productsReaders, context) : undefined
}

/** `POST /api/products` */
export async function createProduct(
  values: ProductInsert,
  context: Caller<'admin'>,
): Promise<ProductAnswer> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(productsWrites.create(), () => db.product.create({ data }))
  const created = toProduct(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return readable(created, productsReaders, context)
}

/** `PUT` and `PATCH /api/products/:id` */
export async function updateProduct(
  id: number,
  changes: ProductChanges,
  context: Caller<'admin' | 'editor'>,
): Promise<ProductAnswer> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(productsWrites.update(id), () =>
    orNotFound(db.product.update({ where: { id }, data }), 'products', id),
  )
  const updated = toProduct(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return readable(updated, productsReaders, context)
}

/** `DELETE /api/products/:id` */
export async function deleteProduct(id: number, context: Caller<'admin'>): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(productsWrites.delete(id), () =>
    orNotFound(db.product.delete({ where: { id } }), 'products', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
