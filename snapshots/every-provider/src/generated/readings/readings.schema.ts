// Made by pylight from pylight.yaml, table readings.
import { z } from 'zod'

import { type Prisma, type Reading as ReadingRow, ReadingUnit } from '../prisma/client.js'
import { type Readable, readersParser, writable } from '../shared/auth/columns.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import * as values from '../shared/values.js'
import { readingsReaders, readingsWriters } from './readings.columns.js'

export interface Reading {
  caller: string
  context: number
  value: number
  note: string | null
  unit: ReadingUnit
}

/** The answer for a row. */
export function toReading(row: ReadingRow): Reading {
  return {
    caller: row.caller,
    context: row.context,
    value: row.value,
    note: row.note,
    unit: row.unit,
  }
}

/** What a caller gets of a row. */
export type ReadingAnswer = Readable<Reading, 'note' | 'unit'>

export const readingParams = z.strictObject({
  caller: values.text({ max: 20 }),
  context: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const readingsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ReadingWhereInput
type OrderBy = Prisma.ReadingOrderByWithRelationInput

export const parseReadingsQuery = readersParser<Where, OrderBy>(readingsReaders, {
  filters: {
    caller: filters.text,
    context: filters.integer,
    value: filters.float,
    note: filters.nullable(filters.text),
    unit: filters.oneOf(ReadingUnit),
  },
  sorts: ['caller', 'context', 'value', 'note', 'unit'],
  nullsLast: ['note'],
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
const optional = {
  note: values.text({ max: 50 }).nullable(),
  unit: z.enum(ReadingUnit),
}

/** Values of a new row. */
export interface ReadingCreate {
  caller: string
  context: number
  value: number
  note?: string | null
  unit?: ReadingUnit
}

export const readingCreate = writable<ReadingCreate>(
  readingsWriters,
  values.createBody(required, optional),
)

/** Columns that an update may repeat but not change. */
export const readingsFixed = ['unit']

/** Columns of a row to change. */
export interface ReadingUpdate {
  caller?: string
  context?: number
  value?: number
  note?: string | null
  unit?: ReadingUnit
}

export const readingUpdate = writable<ReadingUpdate>(
  readingsWriters,
  values.updateBody({ ...required, ...optional }, readingsFixed),
)

export type ReadingsHooks = WriteHooks<
  [caller_value: string, context_value: number],
  Reading,
  ReadingCreate,
  ReadingUpdate
>
