// Made by pylight from pylight.yaml, table bookings.
import { z } from 'zod'

import type { Booking as BookingRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Booking {
  id: number
  screen: number | null
  screening_no: number | null
  guest: string
}

/** The answer for a row. */
export function toBooking(row: BookingRow): Booking {
  return {
    id: row.id,
    screen: row.screen,
    screening_no: row.screening_no,
    guest: row.guest,
  }
}

export const bookingParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const bookingsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.BookingWhereInput
type OrderBy = Prisma.BookingOrderByWithRelationInput

export const parseBookingsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    screen: filters.nullable(filters.integer),
    screening_no: filters.nullable(filters.integer),
    guest: filters.text,
  },
  sorts: ['id', 'screen', 'screening_no', 'guest'],
  nullsLast: ['screen', 'screening_no'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: bookingsIgnored,
})
export type BookingsQuery = ReturnType<typeof parseBookingsQuery>

/** Columns that a new row must have. */
const required = {
  guest: values.text(),
}

/** Columns that it may leave out. */
const optional = {
  screen: values.integer().nullable(),
  screening_no: values.integer().nullable(),
}

/** Values of a new row. */
export interface BookingCreate {
  screen?: number | null
  screening_no?: number | null
  guest: string
}

export const bookingCreate: z.ZodType<BookingCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface BookingUpdate {
  screen?: number | null
  screening_no?: number | null
  guest?: string
}

export const bookingUpdate: z.ZodType<BookingUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type BookingsHooks = WriteHooks<[id: number], Booking, BookingCreate, BookingUpdate>
