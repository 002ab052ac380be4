// Made by pylight from pylight.yaml, table rating_notes.
import { z } from 'zod'

import type { Prisma, Rating, RatingNote as RatingNoteRow } from '../prisma/client.js'
import * as enums from '../shared/enums.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface RatingNote {
  rating: enums.RatingText
  note: string
}

/** The answer for a row. */
export function toRatingNote(row: RatingNoteRow): RatingNote {
  return {
    rating: enums.ratingTexts[row.rating],
    note: row.note,
  }
}

export const ratingNoteParams = z.strictObject({
  rating: enums.valueOf(enums.ratingTexts),
})

/** Unknown parameters that are ignored. */
export const ratingNotesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.RatingNoteWhereInput
type OrderBy = Prisma.RatingNoteOrderByWithRelationInput

export const parseRatingNotesQuery = queryParser<Where, OrderBy>({
  filters: {
    rating: enums.filterOf(enums.ratingTexts),
    note: filters.text,
  },
  sorts: ['rating', 'note'],
  defaultSort: ['rating'],
  primaryKey: ['rating'],
  pages: { size: 10, maxSize: 100 },
  ignored: ratingNotesIgnored,
})
export type RatingNotesQuery = ReturnType<typeof parseRatingNotesQuery>

/** Columns that a new row must have. */
const required = {
  rating: enums.valueOf(enums.ratingTexts),
  note: values.text(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface RatingNoteCreate {
  rating: Rating
  note: string
}

export const ratingNoteCreate: z.ZodType<RatingNoteCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface RatingNoteUpdate {
  rating?: Rating
  note?: string
}

export const ratingNoteUpdate: z.ZodType<RatingNoteUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type RatingNotesHooks = WriteHooks<
  [rating: Rating],
  RatingNote,
  RatingNoteCreate,
  RatingNoteUpdate
>
