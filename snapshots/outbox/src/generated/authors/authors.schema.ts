// Made by pylight from pylight.yaml, table authors.
import { z } from 'zod'

import type { Author as AuthorRow, Prisma } from '../prisma/client.js'
import type { Visitor } from '../shared/auth/principal.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Author {
  id: number
  name: string
  email: string | null
  publisher_id: number | null
}

/** The answer for a row. */
export function toAuthor(row: AuthorRow): Author {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    publisher_id: row.publisher_id,
  }
}

export const authorParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const authorsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.AuthorWhereInput
type OrderBy = Prisma.AuthorOrderByWithRelationInput

export const parseAuthorsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    email: filters.nullable(filters.text),
    publisher_id: filters.nullable(filters.integer),
  },
  sorts: ['id', 'name', 'email', 'publisher_id'],
  nullsLast: ['email', 'publisher_id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: authorsIgnored,
})
export type AuthorsQuery = ReturnType<typeof parseAuthorsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {
  email: values.text({ max: 100 }).nullable(),
  publisher_id: values.integer().nullable(),
}

/** Values of a new row. */
export interface AuthorCreate {
  name: string
  email?: string | null
  publisher_id?: number | null
}

export const authorCreate: z.ZodType<AuthorCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface AuthorUpdate {
  name?: string
  email?: string | null
  publisher_id?: number | null
}

export const authorUpdate: z.ZodType<AuthorUpdate> = values.updateBody({ ...required, ...optional })

export type AuthorsHooks = WriteHooks<
  [id: number],
  Author,
  AuthorCreate,
  AuthorUpdate,
  AuthorCreate,
  Visitor
>
