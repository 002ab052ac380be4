// Made by pylight from pylight.yaml, table comments.
import { z } from 'zod'

import type { Comment as CommentRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Comment {
  id: number
  article_id: number
  text: string
}

/** The answer for a row. */
export function toComment(row: CommentRow): Comment {
  return {
    id: row.id,
    article_id: row.article_id,
    text: row.text,
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
    article_id: filters.integer,
    text: filters.text,
  },
  sorts: ['id', 'article_id', 'text'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: commentsIgnored,
})
export type CommentsQuery = ReturnType<typeof parseCommentsQuery>

/** Columns that a new row must have. */
const required = {
  article_id: values.integer(),
  text: values.text(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface CommentCreate {
  article_id: number
  text: string
}

export const commentCreate: z.ZodType<CommentCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface CommentUpdate {
  article_id?: number
  text?: string
}

export const commentUpdate: z.ZodType<CommentUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type CommentsHooks = WriteHooks<[id: number], Comment, CommentCreate, CommentUpdate>
