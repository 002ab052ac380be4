// Made by pylight from pylight.yaml, table gates.
import { z } from 'zod'

import type { Gate as GateRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Gate {
  id: string
  org: string
  next_id: string | null
}

/** The answer for a row. */
export function toGate(row: GateRow): Gate {
  return {
    id: row.id,
    org: row.org.toString(),
    next_id: row.next_id,
  }
}

export const gateParams = z.strictObject({
  id: values.uuid(),
})

/** Unknown parameters that are ignored. */
export const gatesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.GateWhereInput
type OrderBy = Prisma.GateOrderByWithRelationInput

export const parseGatesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.uuid,
    org: filters.bigint,
    next_id: filters.nullable(filters.uuid),
  },
  sorts: ['id', 'org', 'next_id'],
  nullsLast: ['next_id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: gatesIgnored,
})
export type GatesQuery = ReturnType<typeof parseGatesQuery>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  id: values.uuid(),
  next_id: values.uuid().nullable(),
}

/** Values of a new row. */
export interface GateCreate {
  id?: string
  next_id?: string | null
}

export const gateCreate: z.ZodType<GateCreate> = values.createBody(required, optional, ['org'])

/** Columns that an update may repeat but not change. */
export const gatesFixed = ['org']

/** Columns of a row to change. */
export interface GateUpdate {
  id?: string
  next_id?: string | null
}

export const gateUpdate: z.ZodType<GateUpdate> = values.updateBody(
  { ...required, ...optional },
  gatesFixed,
)

export type GatesHooks = WriteHooks<[id: string], Gate, GateCreate, GateUpdate>
