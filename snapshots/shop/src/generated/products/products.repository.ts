// Made by pylight from pylight.yaml, table products.
import { productsHooks as hooks } from '../../custom/products.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { productsKeys, productsTtl, productsWrites } from './products.cache.js'
import {
  type Product,
  type ProductCreate,
  type ProductsQuery,
  type ProductUpdate,
  toProduct,
} from './products.schema.js'

/** `GET /api/products` */
export async function listProducts(query: ProductsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(productsKeys.list(query), { listsOf: ['products'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, productsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.product.findMany({ where, orderBy, skip, take }),
      prisma.product.count({ where }),
    ])
    return pageOf(rows.map(toProduct), total, query)
  })
}

/** `GET /api/products/:id` */
export async function getProduct(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(productsKeys.item(id), { rowsOf: ['products'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, productsTtl.item, async () => {
    const row = await prisma.product.findUnique({ where: { id } })
    return row ? toProduct(row) : notFound('products', id)
  })
}

/** `POST /api/products` */
export async function createProduct(values: ProductCreate): Promise<Product> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(productsWrites.create, () => prisma.product.create({ data }))
  const created = toProduct(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/products/:id` */
export async function updateProduct(id: number, changes: ProductUpdate): Promise<Product> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(productsWrites.update(id), () =>
    prisma.product.update({ where: { id }, data }),
  )
  const updated = toProduct(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/products/:id` */
export async function deleteProduct(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(productsWrites.delete(id), () => prisma.product.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
