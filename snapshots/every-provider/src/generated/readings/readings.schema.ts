// Made by pylight from pylight.yaml, table readings.
import { z } from 'zod'

import type { Prisma, Reading as ReadingRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Reading {
  caller: string
  context: number
  value: number
}

/** The answer for a row. */
export function toReading(row: ReadingRow): Reading {
  return {
    caller: row.caller,
    context: row.context,
    value: row.value,
  }
}

export const readingParams = z.strictObject({
  caller: values.text({ max: 20 }),
  context: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const readingsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ReadingWhereInput
type OrderBy = Prisma.ReadingOrderByWithRelationInput

export const parseReadingsQuery = queryParser<Where, OrderBy>({
  filters: {
    caller: filters.text,
    context: filters.integer,
    value: filters.float,
  },
  sorts: ['caller', 'context', 'value'],
  defaultSort: ['caller', 'context'],
  primaryKey: ['caller', 'context'],
  pages: { size: 10, maxSize: 100 },
  ignored: readingsIgnored,
})
export type ReadingsQuery = ReturnType<typeof parseReadingsQuery>

/** Columns that a new row must have. */
const required = {
  caller: values.keyText({ max: 20 }),
  context: values.integer(),
  value: values.float(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface ReadingCreate {
  caller: string
  context: number
  value: number
}

export const readingCreate: z.ZodType<ReadingCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ReadingUpdate {
  caller?: string
  context?: number
  value?: number
}

export const readingUpdate: z.ZodType<ReadingUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ReadingsHooks = WriteHooks<
  [caller_value: string, context_value: number],
  Reading,
  ReadingCreate,
  ReadingUpdate
>
