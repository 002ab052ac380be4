// Made by pylight from pylight.yaml, table articles.
import { z } from 'zod'

import type { Article as ArticleRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Article {
  id: string
  author_id: number
  slug: string
  title: string
}

/** The answer for a row. */
export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    author_id: row.author_id,
    slug: row.slug,
    title: row.title,
  }
}

export const articleParams = z.strictObject({
  id: values.uuid(),
})

/** Unknown parameters that are ignored. */
export const articlesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ArticleWhereInput
type OrderBy = Prisma.ArticleOrderByWithRelationInput

export const parseArticlesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.uuid,
    author_id: filters.integer,
    slug: filters.text,
    title: filters.text,
  },
  sorts: ['id', 'author_id', 'slug', 'title'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: articlesIgnored,
})
export type ArticlesQuery = ReturnType<typeof parseArticlesQuery>

/** Columns that a new row must have. */
const required = {
  title: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.ArticleUncheckedCreateInput, 'id' | 'author_id' | 'slug'>

/** Values of a new row. */
export interface ArticleCreate {
  title: string
}
export type ArticleInsert = ArticleCreate & ReadOnly

export const articleCreate: z.ZodType<ArticleCreate> = values.createBody(required, optional, [
  'id',
  'author_id',
  'slug',
])

/** Columns that an update may repeat but not change. */
export const articlesFixed = ['author_id', 'slug']

/** Columns of a row to change. */
export interface ArticleUpdate {
  title?: string
}
export type ArticleChanges = ArticleUpdate & Partial<ReadOnly>

export const articleUpdate: z.ZodType<ArticleUpdate> = values.updateBody(
  { ...required, ...optional },
  articlesFixed,
)

type Hooks = WriteHooks<[id: string], Article, ArticleCreate, ArticleChanges, ArticleInsert>
export type ArticlesHooks = Hooks & Required<Pick<Hooks, 'beforeCreate'>>
