// Made by pylight from pylight.yaml, table products.
import { productsHooks as hooks } from '../../custom/products.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { productsKeys, productsTtl, productsWrites } from './products.cache.js'
import {
  type Product,
  type ProductCreate,
  type ProductsQuery,
  type ProductUpdate,
  toProduct,
} from './products.schema.js'

/** `GET /api/products` */
export async function listProducts(
  query: ProductsQuery,
  context: Visitor = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(productsKeys.list(query), {
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
): Promise<PageOf<Product>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.product.findMany({ where, orderBy, skip, take }),
    db.product.count({ where }),
  ])
  return pageOf(rows.map(toProduct), total, query)
}

/** `GET /api/products/:id` */
export async function getProduct(id: number, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(productsKeys.item(id), {
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
export async function findProduct(id: number, context: Visitor = {}): Promise<Product | undefined> {
  const db = databaseOf(context)
  const row = await db.product.findUnique({ where: { id } })
  return row ? toProduct(row) : undefined
}

/** `POST /api/products` */
export async function createProduct(
  values: ProductCreate,
  context: Visitor = {},
): Promise<Product> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(productsWrites.create(), () => db.product.create({ data }))
  const created = toProduct(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/products/:id` */
export async function updateProduct(
  id: number,
  changes: ProductUpdate,
  context: Visitor = {},
): Promise<Product> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(productsWrites.update(id), () =>
    orNotFound(db.product.update({ where: { id }, data }), 'products', id),
  )
  const updated = toProduct(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/products/:id` */
export async function deleteProduct(id: number, context: Visitor = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(productsWrites.delete(id), () =>
    orNotFound(db.product.delete({ where: { id } }), 'products', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
