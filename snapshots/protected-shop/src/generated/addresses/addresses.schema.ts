// Made by pylight from pylight.yaml, table addresses.
import { z } from 'zod'

import { type Address as AddressRow, AddressType, type Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Address {
  id: number
  user_id: number
  type: AddressType
  street_address: string
  city: string
  state: string | null
  postal_code: string
  country: string
  is_default: boolean
  created_at: string
}

/** The answer for a row. */
export function toAddress(row: AddressRow): Address {
  return {
    id: row.id,
    user_id: row.user_id,
    type: row.type,
    street_address: row.street_address,
    city: row.city,
    state: row.state,
    postal_code: row.postal_code,
    country: row.country,
    is_default: row.is_default,
    created_at: values.datetimeText(row.created_at),
  }
}

export const addressParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const addressesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.AddressWhereInput
type OrderBy = Prisma.AddressOrderByWithRelationInput

export const parseAddressesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    user_id: filters.integer,
    type: filters.oneOf(AddressType),
    street_address: filters.text,
    city: filters.text,
    state: filters.nullable(filters.text),
    postal_code: filters.text,
    country: filters.text,
    is_default: filters.boolean,
    created_at: filters.datetime,
  },
  sorts: [
    'id',
    'user_id',
    'type',
    'street_address',
    'city',
    'state',
    'postal_code',
    'country',
    'is_default',
    'created_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: addressesIgnored,
})
export type AddressesQuery = ReturnType<typeof parseAddressesQuery>

/** Columns that a new row must have. */
const required = {
  type: z.enum(AddressType),
  street_address: values.text({ max: 255 }),
  city: values.text({ max: 100 }),
  postal_code: values.text({ max: 20 }),
  country: values.text({ max: 50 }),
}

/** Columns that it may leave out. */
const optional = {
  state: values.text({ max: 50 }).nullable(),
  is_default: values.boolean(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.AddressUncheckedCreateInput, 'created_at'>

/** Values of a new row. */
export interface AddressCreate {
  type: AddressType
  street_address: string
  city: string
  state?: string | null
  postal_code: string
  country: string
  is_default?: boolean
}
export type AddressInsert = AddressCreate & ReadOnly

export const addressCreate: z.ZodType<AddressCreate> = values.createBody(required, optional, [
  'user_id',
  'created_at',
])

/** Columns that an update may repeat but not change. */
export const addressesFixed = ['user_id', 'created_at']

/** Columns of a row to change. */
export interface AddressUpdate {
  type?: AddressType
  street_address?: string
  city?: string
  state?: string | null
  postal_code?: string
  country?: string
  is_default?: boolean
}
export type AddressChanges = AddressUpdate & Partial<ReadOnly>

export const addressUpdate: z.ZodType<AddressUpdate> = values.updateBody(
  { ...required, ...optional },
  addressesFixed,
)

export type AddressesHooks = WriteHooks<[id: number], Address, AddressInsert, AddressChanges>
