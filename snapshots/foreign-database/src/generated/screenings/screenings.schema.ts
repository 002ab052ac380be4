// Made by pylight from pylight.yaml, table screenings.
import { z } from 'zod'

import type { Prisma, Screening as ScreeningRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Screening {
  screen: number
  no: number
  seats: number
}

/** The answer for a row. */
export function toScreening(row: ScreeningRow): Screening {
  return {
    screen: row.screen,
    no: row.no,
    seats: row.seats,
  }
}

export const screeningParams = z.strictObject({
  screen: values.integerText(),
  no: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const screeningsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ScreeningWhereInput
type OrderBy = Prisma.ScreeningOrderByWithRelationInput

export const parseScreeningsQuery = queryParser<Where, OrderBy>({
  filters: {
    screen: filters.integer,
    no: filters.integer,
    seats: filters.integer,
  },
  sorts: ['screen', 'no', 'seats'],
  defaultSort: ['screen', 'no'],
  primaryKey: ['screen', 'no'],
  pages: { size: 10, maxSize: 100 },
  ignored: screeningsIgnored,
})
export type ScreeningsQuery = ReturnType<typeof parseScreeningsQuery>

/** Columns that a new row must have. */
const required = {
  screen: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  seats: values.integer(),
}

/** Values of a new row. */
export interface ScreeningCreate {
  screen: number
  seats?: number
}

export const screeningCreate: z.ZodType<ScreeningCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ScreeningUpdate {
  screen?: number
  seats?: number
}

export const screeningUpdate: z.ZodType<ScreeningUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ScreeningsHooks = WriteHooks<
  [screen: number, no: number],
  Screening,
  ScreeningCreate,
  ScreeningUpdate
>
