// Made by pylight from pylight.yaml, table warehouses.
import { z } from 'zod'

import type { Prisma, Warehouse as WarehouseRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Warehouse {
  id: number
  city: string
}

/** The answer for a row. */
export function toWarehouse(row: WarehouseRow): Warehouse {
  return {
    id: row.id,
    city: row.city,
  }
}

export const warehouseParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const warehousesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.WarehouseWhereInput
type OrderBy = Prisma.WarehouseOrderByWithRelationInput

export const parseWarehousesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    city: filters.text,
  },
  sorts: ['id', 'city'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: warehousesIgnored,
})
export type WarehousesQuery = ReturnType<typeof parseWarehousesQuery>

/** Columns that a new row must have. */
const required = {
  city: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface WarehouseCreate {
  city: string
}

export const warehouseCreate: z.ZodType<WarehouseCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface WarehouseUpdate {
  city?: string
}

export const warehouseUpdate: z.ZodType<WarehouseUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type WarehousesHooks = WriteHooks<[id: number], Warehouse, WarehouseCreate, WarehouseUpdate>
