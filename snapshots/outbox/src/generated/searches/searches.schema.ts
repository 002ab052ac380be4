// Made by pylight from pylight.yaml, table searches.
import { z } from 'zod'

import type { Prisma, Search as SearchRow } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Search {
  id: number
  words: string
}

/** The answer for a row. */
export function toSearch(row: SearchRow): Search {
  return {
    id: row.id,
    words: row.words,
  }
}

export const searchParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const searchesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.SearchWhereInput
type OrderBy = Prisma.SearchOrderByWithRelationInput

export const parseSearchesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    words: filters.text,
  },
  sorts: ['id', 'words'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: searchesIgnored,
})
export type SearchesQuery = ReturnType<typeof parseSearchesQuery>

/** Columns that a new row must have. */
const required = {
  words: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface SearchCreate {
  words: string
}

export const searchCreate: z.ZodType<SearchCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface SearchUpdate {
  words?: string
}

export const searchUpdate: z.ZodType<SearchUpdate> = values.updateBody({ ...required, ...optional })

export type SearchesHooks = WriteHooks<
  [id: number],
  Search,
  SearchCreate,
  SearchUpdate,
  SearchCreate,
  Visitor
>
