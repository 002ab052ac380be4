// Made by pylight from pylight.yaml, table dates.
import { z } from 'zod'

import type { CalendarDate as CalendarDateRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface CalendarDate {
  date: string
  string: string | null
  number: number | null
  undefined: boolean
}

/** The answer for a row. */
export function toCalendarDate(row: CalendarDateRow): CalendarDate {
  return {
    date: values.dateText(row.date),
    string: row.string,
    number: row.number,
    undefined: row.undefined,
  }
}

export const calendarDateParams = z.strictObject({
  date: values.date(),
})

/** Unknown parameters that are ignored. */
export const datesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.CalendarDateWhereInput
type OrderBy = Prisma.CalendarDateOrderByWithRelationInput

export const parseDatesQuery = queryParser<Where, OrderBy>({
  filters: {
    date: filters.date,
    string: filters.nullable(filters.text),
    number: filters.nullable(filters.float),
    undefined: filters.boolean,
  },
  sorts: ['date', 'string', 'number', 'undefined'],
  defaultSort: ['date'],
  primaryKey: ['date'],
  pages: { size: 10, maxSize: 100 },
  ignored: datesIgnored,
})
export type DatesQuery = ReturnType<typeof parseDatesQuery>

/** Columns that a new row must have. */
const required = {
  date: values.date(),
}

/** Columns that it may leave out. */
const optional = {
  string: values.text({ max: 30 }).nullable(),
  number: values.float().nullable(),
  undefined: values.boolean(),
}

/** Values of a new row. */
export interface CalendarDateCreate {
  date: Date
  string?: string | null
  number?: number | null
  undefined?: boolean
}

export const calendarDateCreate: z.ZodType<CalendarDateCreate> = values.createBody(
  required,
  optional,
)

/** Columns of a row to change. */
export interface CalendarDateUpdate {
  date?: Date
  string?: string | null
  number?: number | null
  undefined?: boolean
}

export const calendarDateUpdate: z.ZodType<CalendarDateUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type DatesHooks = WriteHooks<
  [date: Date],
  CalendarDate,
  CalendarDateCreate,
  CalendarDateUpdate
>
