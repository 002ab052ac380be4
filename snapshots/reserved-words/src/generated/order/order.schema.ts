// Made by pylight from pylight.yaml, table order.
import { z } from 'zod'

import { type Order as OrderRow, OrderType, type Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** The table of orders, named in the singular */
export interface Order {
  id: number
  group: string | null
  class: string
  default: boolean
  select: number
  from: string | null
  where: string | null
  new: string | null
  type: OrderType
}

/** The answer for a row. */
export function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    group: row.group,
    class: row.class,
    default: row.default,
    select: row.select,
    from: row.from && values.datetimeText(row.from),
    where: row.where,
    new: row.new?.toFixed(2) ?? null,
    type: row.type,
  }
}

export const orderParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const orderIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.OrderWhereInput
type OrderBy = Prisma.OrderOrderByWithRelationInput

export const parseOrderQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    group: filters.nullable(filters.text),
    class: filters.text,
    default: filters.boolean,
    select: filters.integer,
    from: filters.nullable(filters.datetime),
    where: filters.nullable(filters.text),
    new: filters.nullable(filters.decimal),
    type: filters.oneOf(OrderType),
  },
  sorts: ['id', 'group', 'class', 'default', 'select', 'from', 'where', 'new', 'type'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: orderIgnored,
})
export type OrderQuery = ReturnType<typeof parseOrderQuery>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  group: values.text({ max: 30 }).nullable(),
  class: values.text({ max: 30 }),
  default: values.boolean(),
  select: values.integer(),
  from: values.datetime().nullable(),
  where: values.text({ max: 100 }).nullable(),
  new: values.decimal({ precision: 8, scale: 2 }).nullable(),
  type: z.enum(OrderType),
}

/** Values of a new row. */
export interface OrderCreate {
  group?: string | null
  class?: string
  default?: boolean
  select?: number
  from?: Date | null
  where?: string | null
  new?: Prisma.Decimal | null
  type?: OrderType
}

export const orderCreate: z.ZodType<OrderCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface OrderUpdate {
  group?: string | null
  class?: string
  default?: boolean
  select?: number
  from?: Date | null
  where?: string | null
  new?: Prisma.Decimal | null
  type?: OrderType
}

export const orderUpdate: z.ZodType<OrderUpdate> = values.updateBody({ ...required, ...optional })

export type OrderHooks = WriteHooks<[id: number], Order, OrderCreate, OrderUpdate>
