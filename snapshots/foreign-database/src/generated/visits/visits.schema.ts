// Made by pylight from pylight.yaml, table visits.
import type { Prisma, Visit as VisitRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Visit {
  at: string | null
  guest: string | null
}

/** The answer for a row. */
export function toVisit(row: VisitRow): Visit {
  return {
    at: row.at && values.datetimeText(row.at),
    guest: row.guest,
  }
}

/** Unknown parameters that are ignored. */
export const visitsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.VisitWhereInput
type OrderBy = Prisma.VisitOrderByWithRelationInput

export const parseVisitsQuery = queryParser<Where, OrderBy>({
  filters: {
    at: filters.nullable(filters.datetime),
    guest: filters.nullable(filters.text),
  },
  sorts: ['at', 'guest'],
  nullsLast: ['at', 'guest'],
  defaultSort: ['at', 'guest'],
  primaryKey: ['at', 'guest'],
  pages: { size: 10, maxSize: 100 },
  ignored: visitsIgnored,
})
export type VisitsQuery = ReturnType<typeof parseVisitsQuery>

export type VisitsHooks = WriteHooks<[], Visit, never, never>
