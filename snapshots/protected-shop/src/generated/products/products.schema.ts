// Made by pylight from pylight.yaml, table products.
import { z } from 'zod'

import type { Prisma, Product as ProductRow } from '../prisma/client.js'
import { type Readable, readersParser, writable } from '../shared/auth/columns.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import * as values from '../shared/values.js'
import { productsReaders, productsWriters } from './products.columns.js'

/** What the shop sells */
export interface Product {
  id: number
  name: string
  description: string | null
  sku: string
  price: string
  cost: string | null
  category_id: number | null
  brand: string | null
  weight: string | null
  dimensions: values.JsonValue
  is_active: boolean
  created_at: string
  updated_at: string
}

/** The answer for a row. */
export function toProduct(row: ProductRow): Product {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    sku: row.sku,
    price: row.price.toFixed(2),
    cost: row.cost?.toFixed(2) ?? null,
    category_id: row.category_id,
    brand: row.brand,
    weight: row.weight?.toFixed(2) ?? null,
    dimensions: row.dimensions,
    is_active: row.is_active,
    created_at: values.datetimeText(row.created_at),
    updated_at: values.datetimeText(row.updated_at),
  }
}

/** What a caller gets of a row. */
export type ProductAnswer = Readable<Product, 'cost'>

export const productParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const productsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ProductWhereInput
type OrderBy = Prisma.ProductOrderByWithRelationInput

export const parseProductsQuery = readersParser<Where, OrderBy>(productsReaders, {
  filters: {
    id: filters.integer,
    name: filters.text,
    description: filters.nullable(filters.text),
    sku: filters.text,
    price: filters.decimal,
    cost: filters.nullable(filters.decimal),
    category_id: filters.nullable(filters.integer),
    brand: filters.nullable(filters.text),
    weight: filters.nullable(filters.decimal),
    dimensions: filters.nullable(filters.json),
    is_active: filters.boolean,
    created_at: filters.datetime,
    updated_at: filters.datetime,
  },
  sorts: [
    'id',
    'name',
    'description',
    'sku',
    'price',
    'cost',
    'category_id',
    'brand',
    'weight',
    'is_active',
    'created_at',
    'updated_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: productsIgnored,
})
export type ProductsQuery = ReturnType<typeof parseProductsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 255 }),
  sku: values.text({ max: 50 }),
  price: values.decimal({ precision: 10, scale: 2, min: '0' }),
}

/** Columns that it may leave out. */
const optional = {
  description: values.text().nullable(),
  cost: values.decimal({ precision: 10, scale: 2 }).nullable(),
  category_id: values.integer().nullable(),
  brand: values.text({ max: 100 }).nullable(),
  weight: values.decimal({ precision: 8, scale: 2 }).nullable(),
  dimensions: values.nullableJson(),
  is_active: values.boolean(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.ProductUncheckedCreateInput, 'created_at' | 'updated_at'>

/** Values of a new row. */
export interface ProductCreate {
  name: string
  description?: string | null
  sku: string
  price: Prisma.Decimal
  cost?: Prisma.Decimal | null
  category_id?: number | null
  brand?: string | null
  weight?: Prisma.Decimal | null
  dimensions?: values.NullableJson
  is_active?: boolean
}
export type ProductInsert = ProductCreate & ReadOnly

export const productCreate = writable<ProductCreate>(
  productsWriters,
  values.createBody(required, optional, ['created_at', 'updated_at']),
)

/** Columns that an update may repeat but not change. */
export const productsFixed = ['created_at', 'updated_at']

/** Columns of a row to change. */
export interface ProductUpdate {
  name?: string
  description?: string | null
  sku?: string
  price?: Prisma.Decimal
  cost?: Prisma.Decimal | null
  category_id?: number | null
  brand?: string | null
  weight?: Prisma.Decimal | null
  dimensions?: values.NullableJson
  is_active?: boolean
}
export type ProductChanges = ProductUpdate & Partial<ReadOnly>

export const productUpdate = writable<ProductUpdate>(
  productsWriters,
  values.updateBody({ ...required, ...optional }, productsFixed),
)

export type ProductsHooks = WriteHooks<[id: number], Product, ProductInsert, ProductChanges>
