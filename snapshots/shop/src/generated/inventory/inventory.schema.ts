// Made by pylight from pylight.yaml, table inventory.
import { z } from 'zod'

import type { Inventory as InventoryRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Inventory {
  id: number
  product_id: number
  quantity_available: number
  quantity_reserved: number
  quantity_sold: number
  reorder_level: number
  last_restocked_at: string | null
  created_at: string
  updated_at: string
}

/** The answer for a row. */
export function toInventory(row: InventoryRow): Inventory {
  return {
    id: row.id,
    product_id: row.product_id,
    quantity_available: row.quantity_available,
    quantity_reserved: row.quantity_reserved,
    quantity_sold: row.quantity_sold,
    reorder_level: row.reorder_level,
    last_restocked_at: row.last_restocked_at && values.datetimeText(row.last_restocked_at),
    created_at: values.datetimeText(row.created_at),
    updated_at: values.datetimeText(row.updated_at),
  }
}

export const inventoryParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const inventoryIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.InventoryWhereInput
type OrderBy = Prisma.InventoryOrderByWithRelationInput

export const parseInventoryQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    product_id: filters.integer,
    quantity_available: filters.integer,
    quantity_reserved: filters.integer,
    quantity_sold: filters.integer,
    reorder_level: filters.integer,
    last_restocked_at: filters.nullable(filters.datetime),
    created_at: filters.datetime,
    updated_at: filters.datetime,
  },
  sorts: [
    'id',
    'product_id',
    'quantity_available',
    'quantity_reserved',
    'quantity_sold',
    'reorder_level',
    'last_restocked_at',
    'created_at',
    'updated_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: inventoryIgnored,
})
export type InventoryQuery = ReturnType<typeof parseInventoryQuery>

/** Columns that a new row must have. */
const required = {
  product_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  quantity_available: values.integer({ min: 0 }),
  quantity_reserved: values.integer({ min: 0 }),
  quantity_sold: values.integer({ min: 0 }),
  reorder_level: values.integer(),
  last_restocked_at: values.datetime().nullable(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.InventoryUncheckedCreateInput, 'created_at' | 'updated_at'>

/** Values of a new row. */
export interface InventoryCreate {
  product_id: number
  quantity_available?: number
  quantity_reserved?: number
  quantity_sold?: number
  reorder_level?: number
  last_restocked_at?: Date | null
}
export type InventoryInsert = InventoryCreate & ReadOnly

export const inventoryCreate: z.ZodType<InventoryCreate> = values.createBody(required, optional, [
  'created_at',
  'updated_at',
])

/** Columns that an update may repeat but not change. */
export const inventoryFixed = ['created_at', 'updated_at']

/** Columns of a row to change. */
export interface InventoryUpdate {
  product_id?: number
  quantity_available?: number
  quantity_reserved?: number
  quantity_sold?: number
  reorder_level?: number
  last_restocked_at?: Date | null
}
export type InventoryChanges = InventoryUpdate & Partial<ReadOnly>

export const inventoryUpdate: z.ZodType<InventoryUpdate> = values.updateBody(
  { ...required, ...optional },
  inventoryFixed,
)

export type InventoryHooks = WriteHooks<[id: number], Inventory, InventoryInsert, InventoryChanges>
