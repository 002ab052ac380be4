// Made by pylight from pylight.yaml, table moments.
import { z } from 'zod'

import type { Moment as MomentRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import * as moments from '../shared/moments.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Moment {
  instant: string
  local: string
  second: string | null
  local_second: string | null
  at: string | null
  at_minute: string | null
  made_at: string
  local_noon: string
  updated_at: string
}

/** The answer for a row. */
export function toMoment(row: MomentRow): Moment {
  return {
    instant: moments.text(row.instant, 6, 'Z'),
    local: moments.text(row.local, 6),
    second: row.second && moments.text(row.second, 0, 'Z'),
    local_second: row.local_second && moments.text(row.local_second, 0),
    at: row.at && moments.text(row.at, 6),
    at_minute: row.at_minute && moments.text(row.at_minute, 0),
    made_at: moments.text(row.made_at, 6, 'Z'),
    local_noon: moments.text(row.local_noon, 3),
    updated_at: moments.text(row.updated_at, 6, 'Z'),
  }
}

export const momentParams = z.strictObject({
  instant: moments.datetime(6),
  local: moments.timestamp(6),
})

/** Unknown parameters that are ignored. */
export const momentsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.MomentWhereInput
type OrderBy = Prisma.MomentOrderByWithRelationInput

export const parseMomentsQuery = queryParser<Where, OrderBy>({
  filters: {
    instant: moments.filter(moments.datetime(6), 6, 'Z'),
    local: moments.filter(moments.timestamp(6), 6),
    second: filters.nullable(moments.filter(moments.datetime(0), 0, 'Z')),
    local_second: filters.nullable(moments.filter(moments.timestamp(0), 0)),
    at: filters.nullable(moments.filter(moments.time(6), 6)),
    at_minute: filters.nullable(moments.filter(moments.time(0), 0)),
    made_at: moments.filter(moments.datetime(6), 6, 'Z'),
    local_noon: moments.filter(moments.timestamp(3), 3),
    updated_at: moments.filter(moments.datetime(6), 6, 'Z'),
  },
  sorts: [
    'instant',
    'local',
    'second',
    'local_second',
    'at',
    'at_minute',
    'made_at',
    'local_noon',
    'updated_at',
  ],
  nullsLast: ['second', 'local_second', 'at', 'at_minute'],
  defaultSort: ['instant', 'local'],
  primaryKey: ['instant', 'local'],
  pages: { size: 10, maxSize: 100 },
  ignored: momentsIgnored,
})
export type MomentsQuery = ReturnType<typeof parseMomentsQuery>

/** Columns that a new row must have. */
const required = {
  instant: moments.datetime(6),
  local: moments.timestamp(6),
}

/** Columns that it may leave out. */
const optional = {
  second: moments.datetime(0).nullable(),
  local_second: moments.timestamp(0).nullable(),
  at: moments.time(6).nullable(),
  at_minute: moments.time(0).nullable(),
  local_noon: moments.timestamp(3),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.MomentUncheckedCreateInput, 'made_at' | 'updated_at'>

/** Values of a new row. */
export interface MomentCreate {
  instant: string
  local: string
  second?: string | null
  local_second?: string | null
  at?: string | null
  at_minute?: string | null
  local_noon?: string
}
export type MomentInsert = MomentCreate & ReadOnly

export const momentCreate: z.ZodType<MomentCreate> = values.createBody(required, optional, [
  'made_at',
  'updated_at',
])

/** Columns that an update may repeat but not change. */
export const momentsFixed = ['made_at', 'updated_at']

/** Columns of a row to change. */
export interface MomentUpdate {
  instant?: string
  local?: string
  second?: string | null
  local_second?: string | null
  at?: string | null
  at_minute?: string | null
  local_noon?: string
}
export type MomentChanges = MomentUpdate & Partial<ReadOnly>

export const momentUpdate: z.ZodType<MomentUpdate> = values.updateBody(
  { ...required, ...optional },
  momentsFixed,
)

export type MomentsHooks = WriteHooks<
  [instant: string, local: string],
  Moment,
  MomentInsert,
  MomentChanges
>
