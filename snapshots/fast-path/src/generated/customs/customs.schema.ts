// Made by pylight from pylight.yaml, table customs.
import { z } from 'zod'

import type { Custom as CustomRow, Prisma } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Custom {
  id: number
}

/** The answer for a row. */
export function toCustom(row: CustomRow): Custom {
  return {
    id: row.id,
  }
}

export const customParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const customsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.CustomWhereInput
type OrderBy = Prisma.CustomOrderByWithRelationInput

export const parseCustomsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
  },
  sorts: ['id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: customsIgnored,
})
export type CustomsQuery = ReturnType<typeof parseCustomsQuery>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export type CustomCreate = Record<string, never>

export const customCreate: z.ZodType<CustomCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export type CustomUpdate = Record<string, never>

export const customUpdate: z.ZodType<CustomUpdate> = values.updateBody({ ...required, ...optional })

export type CustomsHooks = WriteHooks<
  [id: number],
  Custom,
  CustomCreate,
  CustomUpdate,
  CustomCreate,
  Visitor
>
