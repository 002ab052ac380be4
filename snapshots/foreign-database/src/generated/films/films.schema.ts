// Made by pylight from pylight.yaml, table films.
import { z } from 'zod'

import type { Film as FilmRow, Prisma, Rating } from '../prisma/client.js'
import * as enums from '../shared/enums.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Film {
  id: number
  title: string
  code: string
  label: string | null
  changes: number
  rating: enums.RatingText
  second_rating: enums.RatingText | null
  studio_id: number
}

/** The answer for a row. */
export function toFilm(row: Omit<FilmRow, 'secret'>): Film {
  return {
    id: row.id,
    title: row.title,
    code: row.code,
    label: row.label,
    changes: row.changes,
    rating: enums.ratingTexts[row.rating],
    second_rating: row.second_rating && enums.ratingTexts[row.second_rating],
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
    label: filters.nullable(filters.text),
    changes: filters.integer,
    rating: enums.filterOf(enums.ratingTexts),
    second_rating: filters.nullable(enums.filterOf(enums.ratingTexts)),
    studio_id: filters.integer,
  },
  sorts: ['id', 'title', 'code', 'label', 'changes', 'rating', 'second_rating', 'studio_id'],
  nullsLast: ['label', 'second_rating'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: filmsIgnored,
})
export type FilmsQuery = ReturnType<typeof parseFilmsQuery>

/** Columns that a new row must have. */
const required = {
  title: values.text({ max: 100 }),
  studio_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  code: values.text({ max: 20 }),
  rating: enums.valueOf(enums.ratingTexts),
  second_rating: enums.valueOf(enums.ratingTexts).nullable(),
  secret: values.text({ max: 20 }).nullable(),
}

/** Values of a new row. */
export interface FilmCreate {
  title: string
  code?: string
  rating?: Rating
  second_rating?: Rating | null
  studio_id: number
  secret?: string | null
}

export const filmCreate: z.ZodType<FilmCreate> = values.createBody(required, optional, [
  'label',
  'changes',
])

/** Columns that an update may repeat but not change. */
export const filmsFixed = ['label', 'changes']

/** Columns of a row to change. */
export interface FilmUpdate {
  title?: string
  code?: string
  rating?: Rating
  second_rating?: Rating | null
  studio_id?: number
  secret?: string | null
}

export const filmUpdate: z.ZodType<FilmUpdate> = values.updateBody(
  { ...required, ...optional },
  filmsFixed,
)

export type FilmsHooks = WriteHooks<[id: number], Film, FilmCreate, FilmUpdate>
