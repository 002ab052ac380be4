// Made by pylight from pylight.yaml, table shipments.
import { z } from 'zod'

import {
  type Prisma,
  type Shipment as ShipmentRow,
  ShipmentCarrier,
  ShipmentStatus,
} from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Shipment {
  id: number
  order_id: number
  carrier: ShipmentCarrier
  tracking_number: string | null
  status: ShipmentStatus
  shipped_at: string | null
  delivered_at: string | null
  created_at: string
}

/** The answer for a row. */
export function toShipment(row: ShipmentRow): Shipment {
  return {
    id: row.id,
    order_id: row.order_id,
    carrier: row.carrier,
    tracking_number: row.tracking_number,
    status: row.status,
    shipped_at: row.shipped_at && values.datetimeText(row.shipped_at),
    delivered_at: row.delivered_at && values.datetimeText(row.delivered_at),
    created_at: values.datetimeText(row.created_at),
  }
}

export const shipmentParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const shipmentsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ShipmentWhereInput
type OrderBy = Prisma.ShipmentOrderByWithRelationInput

export const parseShipmentsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    order_id: filters.integer,
    carrier: filters.oneOf(ShipmentCarrier),
    tracking_number: filters.nullable(filters.text),
    status: filters.oneOf(ShipmentStatus),
    shipped_at: filters.nullable(filters.datetime),
    delivered_at: filters.nullable(filters.datetime),
    created_at: filters.datetime,
  },
  sorts: [
    'id',
    'order_id',
    'carrier',
    'tracking_number',
    'status',
    'shipped_at',
    'delivered_at',
    'created_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: shipmentsIgnored,
})
export type ShipmentsQuery = ReturnType<typeof parseShipmentsQuery>

/** Columns that a new row must have. */
const required = {
  order_id: values.integer(),
  carrier: z.enum(ShipmentCarrier),
}

/** Columns that it may leave out. */
const optional = {
  tracking_number: values.text({ max: 100 }).nullable(),
  status: z.enum(ShipmentStatus),
  shipped_at: values.datetime().nullable(),
  delivered_at: values.datetime().nullable(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.ShipmentUncheckedCreateInput, 'created_at'>

/** Values of a new row. */
export interface ShipmentCreate {
  order_id: number
  carrier: ShipmentCarrier
  tracking_number?: string | null
  status?: ShipmentStatus
  shipped_at?: Date | null
  delivered_at?: Date | null
}
export type ShipmentInsert = ShipmentCreate & ReadOnly

export const shipmentCreate: z.ZodType<ShipmentCreate> = values.createBody(required, optional, [
  'created_at',
])

/** Columns that an update may repeat but not change. */
export const shipmentsFixed = ['created_at']

/** Columns of a row to change. */
export interface ShipmentUpdate {
  order_id?: number
  carrier?: ShipmentCarrier
  tracking_number?: string | null
  status?: ShipmentStatus
  shipped_at?: Date | null
  delivered_at?: Date | null
}
export type ShipmentChanges = ShipmentUpdate & Partial<ReadOnly>

export const shipmentUpdate: z.ZodType<ShipmentUpdate> = values.updateBody(
  { ...required, ...optional },
  shipmentsFixed,
)

export type ShipmentsHooks = WriteHooks<[id: number], Shipment, ShipmentInsert, ShipmentChanges>
