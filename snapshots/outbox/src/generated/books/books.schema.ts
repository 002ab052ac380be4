// Made by pylight from pylight.yaml, table books.
import { z } from 'zod'

import type { Book as BookRow, Prisma } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Book {
  code: string
  title: string
  author_id: number
  sequel_of: string | null
}

/** The answer for a row. */
export function toBook(row: BookRow): Book {
  return {
    code: row.code,
    title: row.title,
    author_id: row.author_id,
    sequel_of: row.sequel_of,
  }
}

export const bookParams = z.strictObject({
  code: values.text({ max: 20 }),
})

/** Unknown parameters that are ignored. */
export const booksIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.BookWhereInput
type OrderBy = Prisma.BookOrderByWithRelationInput

export const parseBooksQuery = queryParser<Where, OrderBy>({
  filters: {
    code: filters.text,
    title: filters.text,
    author_id: filters.integer,
    sequel_of: filters.nullable(filters.text),
  },
  sorts: ['code', 'title', 'author_id', 'sequel_of'],
  nullsLast: ['sequel_of'],
  defaultSort: ['code'],
  primaryKey: ['code'],
  pages: { size: 10, maxSize: 100 },
  ignored: booksIgnored,
})
export type BooksQuery = ReturnType<typeof parseBooksQuery>

/** Columns that a new row must have. */
const required = {
  code: values.keyText({ max: 20 }),
  title: values.text({ max: 100 }),
  author_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  sequel_of: values.text({ max: 20 }).nullable(),
}

/** Values of a new row. */
export interface BookCreate {
  code: string
  title: string
  author_id: number
  sequel_of?: string | null
}

export const bookCreate: z.ZodType<BookCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface BookUpdate {
  code?: string
  title?: string
  author_id?: number
  sequel_of?: string | null
}

export const bookUpdate: z.ZodType<BookUpdate> = values.updateBody({ ...required, ...optional })

export type BooksHooks = WriteHooks<
  [code: string],
  Book,
  BookCreate,
  BookUpdate,
  BookCreate,
  Visitor
>
