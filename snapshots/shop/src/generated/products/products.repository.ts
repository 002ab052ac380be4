// Made by pylight from pylight.yaml, table products.
import { productsHooks as hooks } from '../../custom/products.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf } from '../shared/query.js'
import { productsKeys, productsTtl, productsWrites } from './products.cache.js'
import {
  type Product,
  type ProductChanges,
  type ProductInsert,
  type ProductsQuery,
  toProduct,
} from './products.schema.js'

/** `GET /api/products` */
export async function listProducts(
  query: ProductsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(productsKeys.list(query), { listsOf: ['products'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, productsTtl.list, async () => {
    const db = databaseOf(context)
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      db.product.findMany({ where, orderBy, skip, take }),
      db.product.count({ where }),
    ])
    return pageOf(rows.map(toProduct), total, query)
  })
}

/** `GET /api/products/:id` */
export async function getProduct(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(productsKeys.item(id), { rowsOf: ['products'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, productsTtl.item, async () => {
    const db = databaseOf(context)
    const row = await db.product.findUnique({ where: { id } })
    return row ? toProduct(row) : notFound('products', id)
  })
}

/** The row in the database, as it is answered. */
export async function findProduct(id: number, context: Context = {}): Promise<Product> {
  const db = databaseOf(context)
  const row = await orNotFound(db.product.findUniqueOrThrow({ where: { id } }), 'products', id)
  return toProduct(row)
}

/** `POST /api/products` */
export async function createProduct(
  values: ProductInsert,
  context: Context = {},
): Promise<Product> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(productsWrites.create, () => db.product.create({ data }))
  const created = toProduct(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/products/:id` */
export async function updateProduct(
  id: number,
  changes: ProductChanges,
  context: Context = {},
): Promise<Product> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(productsWrites.update(id), () =>
    orNotFound(db.product.update({ where: { id }, data }), 'products', id),
  )
  const updated = toProduct(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/products/:id` */
export async function deleteProduct(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(productsWrites.delete(id), () =>
    orNotFound(db.product.delete({ where: { id } }), 'products', id),
  )
  await hooks.afterDelete?.(id, { db })
}
