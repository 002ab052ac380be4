// Made by pylight from pylight.yaml, table books.
import { z } from 'zod'

import type { Book as BookRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { listQuery } from '../shared/query.js'
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

export const booksQuery = listQuery<Where, OrderBy>({
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
export type BooksQuery = ReturnType<typeof booksQuery>

/** Columns that a new row must have. */
const required = {
  isbn: values.keyText({ max: 13, pattern: /^[0-9]{13}$/ }),
  title: values.text({ max: 200 }),
  author_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  added_at: values.datetime(),
}

export const bookCreate = values.createBody(required, optional)
export type BookCreate = z.output<typeof bookCreate>

export const bookUpdate = values.updateBody({ ...required, ...optional })
export type BookUpdate = z.output<typeof bookUpdate>

export type BooksHooks = WriteHooks<[isbn: string], Book, BookCreate, BookUpdate>
