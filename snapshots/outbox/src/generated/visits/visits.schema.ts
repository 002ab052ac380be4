// Made by pylight from pylight.yaml, table visits.
import { z } from 'zod'

import type { Prisma, Visit as VisitRow } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Visit {
  id: string
  at: string
}

/** The answer for a row. */
export function toVisit(row: VisitRow): Visit {
  return {
    id: row.id,
    at: values.datetimeText(row.at),
  }
}

export const visitParams = z.strictObject({
  id: values.uuid(),
})

/** Unknown parameters that are ignored. */
export const visitsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.VisitWhereInput
type OrderBy = Prisma.VisitOrderByWithRelationInput

export const parseVisitsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.uuid,
    at: filters.datetime,
  },
  sorts: ['id', 'at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: visitsIgnored,
})
export type VisitsQuery = ReturnType<typeof parseVisitsQuery>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  id: values.uuid(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.VisitUncheckedCreateInput, 'at'>

/** Values of a new row. */
export interface VisitCreate {
  id?: string
}
export type VisitInsert = VisitCreate & ReadOnly

export const visitCreate: z.ZodType<VisitCreate> = values.createBody(required, optional, ['at'])

/** Columns that an update may repeat but not change. */
export const visitsFixed = ['at']

/** Columns of a row to change. */
export interface VisitUpdate {
  id?: string
}
export type VisitChanges = VisitUpdate & Partial<ReadOnly>

export const visitUpdate: z.ZodType<VisitUpdate> = values.updateBody(
  { ...required, ...optional },
  visitsFixed,
)

export type VisitsHooks = WriteHooks<
  [id: string],
  Visit,
  VisitInsert,
  VisitChanges,
  VisitInsert,
  Visitor
>
