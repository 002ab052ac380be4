// Made by pylight from pylight.yaml, table products.
import { z } from 'zod'

import type { Prisma, Product as ProductRow } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Product {
  id: number
  name: string
  price: string
}

/** The answer for a row. */
export function toProduct(row: ProductRow): Product {
  return {
    id: row.id,
    name: row.name,
    price: row.price.toFixed(2),
  }
}

export const productParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const productsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ProductWhereInput
type OrderBy = Prisma.ProductOrderByWithRelationInput

export const parseProductsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    price: filters.decimal,
  },
  sorts: ['id', 'name', 'price'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: productsIgnored,
})
export type ProductsQuery = ReturnType<typeof parseProductsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 50 }),
  price: values.decimal({ precision: 10, scale: 2 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface ProductCreate {
  name: string
  price: Prisma.Decimal
}

export const productCreate: z.ZodType<ProductCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ProductUpdate {
  name?: string
  price?: Prisma.Decimal
}

export const productUpdate: z.ZodType<ProductUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ProductsHooks = WriteHooks<
  [id: number],
  Product,
  ProductCreate,
  ProductUpdate,
  ProductCreate,
  Visitor
>
