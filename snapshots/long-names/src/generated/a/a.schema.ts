// Made by pylight from pylight.yaml, table a.
import { z } from 'zod'

import type { A as ARow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface A {
  b: number
}

/** The answer for a row. */
export function toA(row: ARow): A {
  return {
    b: row.b,
  }
}

export const aParams = z.strictObject({
  b: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const aIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.AWhereInput
type OrderBy = Prisma.AOrderByWithRelationInput

export const parseAQuery = queryParser<Where, OrderBy>({
  filters: {
    b: filters.integer,
  },
  sorts: ['b'],
  defaultSort: ['b'],
  primaryKey: ['b'],
  pages: { size: 10, maxSize: 100 },
  ignored: aIgnored,
})
export type AQuery = ReturnType<typeof parseAQuery>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export type ACreate = Record<string, never>

export const aCreate: z.ZodType<ACreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export type AUpdate = Record<string, never>

export const aUpdate: z.ZodType<AUpdate> = values.updateBody({ ...required, ...optional })

export type AHooks = WriteHooks<[b: number], A, ACreate, AUpdate>
