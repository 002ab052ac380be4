// Made by pylight from pylight.yaml, table films.
import { z } from 'zod'

import type { Film as FilmRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Film {
  id: number
  title: string
  code: string
  studio_id: number
}

/** The answer for a row. */
export function toFilm(row: Omit<FilmRow, 'secret'>): Film {
  return {
    id: row.id,
    title: row.title,
    code: row.code,
    studio_id: row.studio_id,
  }
}

export const filmParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const filmsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.FilmWhereInput
type OrderBy = Prisma.FilmOrderByWithRelationInput

export const parseFilmsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    title: filters.text,
    code: filters.text,
    studio_id: filters.integer,
  },
  sorts: ['id', 'title', 'code', 'studio_id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: filmsIgnored,
})
export type FilmsQuery = ReturnType<typeof parseFilmsQuery>

/** Columns that a new row must have. */
const required = {
  title: values.text({ max: 100 }),
  code: values.text({ max: 20 }),
  studio_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  secret: values.text({ max: 20 }).nullable(),
}

/** Values of a new row. */
export interface FilmCreate {
  title: string
  code: string
  studio_id: number
  secret?: string | null
}

export const filmCreate: z.ZodType<FilmCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface FilmUpdate {
  title?: string
  code?: string
  studio_id?: number
  secret?: string | null
}

export const filmUpdate: z.ZodType<FilmUpdate> = values.updateBody({ ...required, ...optional })

export type FilmsHooks = WriteHooks<[id: number], Film, FilmCreate, FilmUpdate>
