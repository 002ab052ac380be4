// Made by pylight from pylight.yaml, table books.
import { z } from 'zod'

import type { Book as BookRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** What the library lends */
export interface Book {
  isbn: string
  title: string
  author_id: number
  added_at: string
}

/** The answer for a row. */
export function toBook(row: BookRow): Book {
  return {
    isbn: row.isbn,
    title: row.title,
    author_id: row.author_id,
    added_at: values.datetimeText(row.added_at),
  }
}

export const bookParams = z.strictObject({
  isbn: values.text({ max: 13, pattern: /^[0-9]{13}$/ }),
})

/** Unknown parameters that are ignored. */
export const booksIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.BookWhereInput
type OrderBy = Prisma.BookOrderByWithRelationInput

export const parseBooksQuery = queryParser<Where, OrderBy>({
  filters: {
    isbn: filters.text,
    title: filters.text,
    author_id: filters.integer,
    added_at: filters.datetime,
  },
  sorts: ['isbn', 'title', 'author_id', 'added_at'],
  defaultSort: ['-added_at', 'isbn'],
  primaryKey: ['isbn'],
  pages: { size: 10, maxSize: 100 },
  ignored: booksIgnored,
})
export type BooksQuery = ReturnType<typeof parseBooksQuery>

/** Columns that a new row must have. */
const required = {
  isbn: values.keyText({ max: 13, pattern: /^[0-9]{13}$/ }),
  title: values.text({ max: 200 }),
  author_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.BookUncheckedCreateInput, 'added_at'>

/** Values of a new row. */
export interface BookCreate {
  isbn: string
  title: string
  author_id: number
}
export type BookInsert = BookCreate & ReadOnly

export const bookCreate: z.ZodType<BookCreate> = values.createBody(required, optional, ['added_at'])

/** Columns that an update may repeat but not change. */
export const booksFixed = ['added_at']

/** Columns of a row to change. */
export interface BookUpdate {
  isbn?: string
  title?: string
  author_id?: number
}
export type BookChanges = BookUpdate & Partial<ReadOnly>

export const bookUpdate: z.ZodType<BookUpdate> = values.updateBody(
  { ...required, ...optional },
  booksFixed,
)

export type BooksHooks = WriteHooks<[isbn: string], Book, BookInsert, BookChanges>
