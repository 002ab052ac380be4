// Made by pylight from pylight.yaml, table rentals.
import { z } from 'zod'

import { type Prisma, type Rental as RentalRow, RentalState } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Rental {
  id: number
  code: string
  film_id: number | null
  state: RentalState
}

/** The answer for a row. */
export function toRental(row: RentalRow): Rental {
  return {
    id: row.id,
    code: row.code,
    film_id: row.film_id,
    state: row.state,
  }
}

export const rentalParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const rentalsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.RentalWhereInput
type OrderBy = Prisma.RentalOrderByWithRelationInput

export const parseRentalsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    code: filters.text,
    film_id: filters.nullable(filters.integer),
    state: filters.oneOf(RentalState),
  },
  sorts: ['id', 'code', 'film_id', 'state'],
  nullsLast: ['film_id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: rentalsIgnored,
})
export type RentalsQuery = ReturnType<typeof parseRentalsQuery>

/** Columns that a new row must have. */
const required = {
  code: values.text({ max: 20 }),
}

/** Columns that it may leave out. */
const optional = {
  film_id: values.integer().nullable(),
  state: z.enum(RentalState),
}

/** Values of a new row. */
export interface RentalCreate {
  code: string
  film_id?: number | null
  state?: RentalState
}

export const rentalCreate: z.ZodType<RentalCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface RentalUpdate {
  code?: string
  film_id?: number | null
  state?: RentalState
}

export const rentalUpdate: z.ZodType<RentalUpdate> = values.updateBody({ ...required, ...optional })

export type RentalsHooks = WriteHooks<[id: number], Rental, RentalCreate, RentalUpdate>
