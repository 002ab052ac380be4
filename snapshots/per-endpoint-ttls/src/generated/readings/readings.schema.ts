// Made by pylight from pylight.yaml, table readings.
import { z } from 'zod'

import type { Prisma, Reading as ReadingRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Reading {
  id: number
  article_id: number | null
  seconds: number
}

/** The answer for a row. */
export function toReading(row: ReadingRow): Reading {
  return {
    id: row.id,
    article_id: row.article_id,
    seconds: row.seconds,
  }
}

export const readingParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const readingsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ReadingWhereInput
type OrderBy = Prisma.ReadingOrderByWithRelationInput

export const parseReadingsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    article_id: filters.nullable(filters.integer),
    seconds: filters.integer,
  },
  sorts: ['id', 'article_id', 'seconds'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: readingsIgnored,
})
export type ReadingsQuery = ReturnType<typeof parseReadingsQuery>

/** Columns that a new row must have. */
const required = {
  seconds: values.integer({ min: 0 }),
}

/** Columns that it may leave out. */
const optional = {
  article_id: values.integer().nullable(),
}

/** Values of a new row. */
export interface ReadingCreate {
  article_id?: number | null
  seconds: number
}

export const readingCreate: z.ZodType<ReadingCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ReadingUpdate {
  article_id?: number | null
  seconds?: number
}

export const readingUpdate: z.ZodType<ReadingUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ReadingsHooks = WriteHooks<[id: number], Reading, ReadingCreate, ReadingUpdate>
