// Made by pylight from pylight.yaml, table by_uuid.
import { z } from 'zod'

import type { ByUuid as ByUuidRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface ByUuid {
  id: string
  thing_id: number | null
  note: string
}

/** The answer for a row. */
export function toByUuid(row: ByUuidRow): ByUuid {
  return {
    id: row.id,
    thing_id: row.thing_id,
    note: row.note,
  }
}

export const byUuidParams = z.strictObject({
  id: values.uuid(),
})

/** Unknown parameters that are ignored. */
export const byUuidIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ByUuidWhereInput
type OrderBy = Prisma.ByUuidOrderByWithRelationInput

export const parseByUuidQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.uuid,
    thing_id: filters.nullable(filters.integer),
    note: filters.text,
  },
  sorts: ['id', 'thing_id', 'note'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: byUuidIgnored,
})
export type ByUuidQuery = ReturnType<typeof parseByUuidQuery>

/** Columns that a new row must have. */
const required = {
  note: values.text(),
}

/** Columns that it may leave out. */
const optional = {
  id: values.uuid(),
  thing_id: values.integer().nullable(),
}

/** Values of a new row. */
export interface ByUuidCreate {
  id?: string
  thing_id?: number | null
  note: string
}

export const byUuidCreate: z.ZodType<ByUuidCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ByUuidUpdate {
  id?: string
  thing_id?: number | null
  note?: string
}

export const byUuidUpdate: z.ZodType<ByUuidUpdate> = values.updateBody({ ...required, ...optional })

export type ByUuidHooks = WriteHooks<[id: string], ByUuid, ByUuidCreate, ByUuidUpdate>
