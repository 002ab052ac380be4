// Made by pylight from pylight.yaml, table by_day.
import { z } from 'zod'

import type { ByDay as ByDayRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface ByDay {
  day: string
  at: string
  moment: string
  visits: number
}

/** The answer for a row. */
export function toByDay(row: ByDayRow): ByDay {
  return {
    day: values.dateText(row.day),
    at: values.timeText(row.at),
    moment: values.datetimeText(row.moment),
    visits: row.visits,
  }
}

export const byDayParams = z.strictObject({
  day: values.date(),
  moment: values.datetime(),
})

/** Unknown parameters that are ignored. */
export const byDayIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ByDayWhereInput
type OrderBy = Prisma.ByDayOrderByWithRelationInput

export const parseByDayQuery = queryParser<Where, OrderBy>({
  filters: {
    day: filters.date,
    at: filters.time,
    moment: filters.datetime,
    visits: filters.integer,
  },
  sorts: ['day', 'at', 'moment', 'visits'],
  defaultSort: ['day', 'moment'],
  primaryKey: ['day', 'moment'],
  pages: { size: 10, maxSize: 100 },
  ignored: byDayIgnored,
})
export type ByDayQuery = ReturnType<typeof parseByDayQuery>

/** Columns that a new row must have. */
const required = {
  day: values.date(),
  at: values.time(),
  moment: values.datetime(),
  visits: values.integer(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface ByDayCreate {
  day: Date
  at: Date
  moment: Date
  visits: number
}

export const byDayCreate: z.ZodType<ByDayCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ByDayUpdate {
  day?: Date
  at?: Date
  moment?: Date
  visits?: number
}

export const byDayUpdate: z.ZodType<ByDayUpdate> = values.updateBody({ ...required, ...optional })

export type ByDayHooks = WriteHooks<[day: Date, moment: Date], ByDay, ByDayCreate, ByDayUpdate>
