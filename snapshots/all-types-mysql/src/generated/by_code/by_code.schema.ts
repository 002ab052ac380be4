// Made by pylight from pylight.yaml, table by_code.
import { z } from 'zod'

import type { ByCode as ByCodeRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface ByCode {
  code: string
  day: string
}

/** The answer for a row. */
export function toByCode(row: ByCodeRow): ByCode {
  return {
    code: row.code,
    day: values.dateText(row.day),
  }
}

export const byCodeParams = z.strictObject({
  code: values.text({ max: 30 }),
})

/** Unknown parameters that are ignored. */
export const byCodeIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ByCodeWhereInput
type OrderBy = Prisma.ByCodeOrderByWithRelationInput

export const parseByCodeQuery = queryParser<Where, OrderBy>({
  filters: {
    code: filters.text,
    day: filters.date,
  },
  sorts: ['code', 'day'],
  defaultSort: ['code'],
  primaryKey: ['code'],
  pages: { size: 10, maxSize: 100 },
  ignored: byCodeIgnored,
})
export type ByCodeQuery = ReturnType<typeof parseByCodeQuery>

/** Columns that a new row must have. */
const required = {
  code: values.keyText({ max: 30 }),
  day: values.date(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface ByCodeCreate {
  code: string
  day: Date
}

export const byCodeCreate: z.ZodType<ByCodeCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ByCodeUpdate {
  code?: string
  day?: Date
}

export const byCodeUpdate: z.ZodType<ByCodeUpdate> = values.updateBody({ ...required, ...optional })

export type ByCodeHooks = WriteHooks<[code: string], ByCode, ByCodeCreate, ByCodeUpdate>
