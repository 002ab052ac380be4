// Made by pylight from pylight.yaml, table studio_films.
import { z } from 'zod'

import type { Prisma, StudioFilm as StudioFilmRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface StudioFilm {
  studio_id: number
  name: string | null
  films: string | null
}

/** The answer for a row. */
export function toStudioFilm(row: StudioFilmRow): StudioFilm {
  return {
    studio_id: row.studio_id,
    name: row.name,
    films: row.films?.toString() ?? null,
  }
}

export const studioFilmParams = z.strictObject({
  studio_id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const studioFilmsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.StudioFilmWhereInput
type OrderBy = Prisma.StudioFilmOrderByWithRelationInput

export const parseStudioFilmsQuery = queryParser<Where, OrderBy>({
  filters: {
    studio_id: filters.integer,
    name: filters.nullable(filters.text),
    films: filters.nullable(filters.bigint),
  },
  sorts: ['studio_id', 'name', 'films'],
  nullsLast: ['name', 'films'],
  defaultSort: ['studio_id'],
  primaryKey: ['studio_id'],
  pages: { size: 10, maxSize: 100 },
  ignored: studioFilmsIgnored,
})
export type StudioFilmsQuery = ReturnType<typeof parseStudioFilmsQuery>

export type StudioFilmsHooks = WriteHooks<[studio_id: number], StudioFilm, never, never>
