// Made by pylight from pylight.yaml, table articles.
import { z } from 'zod'

import type { Article as ArticleRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Article {
  id: number
  title: string
  section_id: number
}

/** The answer for a row. */
export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title,
    section_id: row.section_id,
  }
}

export const articleParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const articlesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ArticleWhereInput
type OrderBy = Prisma.ArticleOrderByWithRelationInput

export const parseArticlesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    title: filters.text,
    section_id: filters.integer,
  },
  sorts: ['id', 'title', 'section_id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: articlesIgnored,
})
export type ArticlesQuery = ReturnType<typeof parseArticlesQuery>

/** Columns that a new row must have. */
const required = {
  title: values.text({ max: 200 }),
  section_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface ArticleCreate {
  title: string
  section_id: number
}

export const articleCreate: z.ZodType<ArticleCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ArticleUpdate {
  title?: string
  section_id?: number
}

export const articleUpdate: z.ZodType<ArticleUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ArticlesHooks = WriteHooks<[id: number], Article, ArticleCreate, ArticleUpdate>
