// Made by pylight from pylight.yaml, table comments.
import { z } from 'zod'

import type { Comment as CommentRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** A discussion; deleting a comment deletes its answers */
export interface Comment {
  id: number
  employee_id: number
  reply_to: number | null
  body: string
  created_at: string
}

/** The answer for a row. */
export function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    employee_id: row.employee_id,
    reply_to: row.reply_to,
    body: row.body,
    created_at: values.datetimeText(row.created_at),
  }
}

export const commentParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const commentsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.CommentWhereInput
type OrderBy = Prisma.CommentOrderByWithRelationInput

export const parseCommentsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    employee_id: filters.integer,
    reply_to: filters.nullable(filters.integer),
    body: filters.text,
    created_at: filters.datetime,
  },
  sorts: ['id', 'employee_id', 'reply_to', 'body', 'created_at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: commentsIgnored,
})
export type CommentsQuery = ReturnType<typeof parseCommentsQuery>

/** Columns that a new row must have. */
const required = {
  employee_id: values.integer(),
  body: values.text(),
}

/** Columns that it may leave out. */
const optional = {
  reply_to: values.integer().nullable(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.CommentUncheckedCreateInput, 'created_at'>

/** Values of a new row. */
export interface CommentCreate {
  employee_id: number
  reply_to?: number | null
  body: string
}
export type CommentInsert = CommentCreate & ReadOnly

export const commentCreate: z.ZodType<CommentCreate> = values.createBody(required, optional, [
  'created_at',
])

/** Columns that an update may repeat but not change. */
export const commentsFixed = ['created_at']

/** Columns of a row to change. */
export interface CommentUpdate {
  employee_id?: number
  reply_to?: number | null
  body?: string
}
export type CommentChanges = CommentUpdate & Partial<ReadOnly>

export const commentUpdate: z.ZodType<CommentUpdate> = values.updateBody(
  { ...required, ...optional },
  commentsFixed,
)

export type CommentsHooks = WriteHooks<[id: number], Comment, CommentInsert, CommentChanges>
