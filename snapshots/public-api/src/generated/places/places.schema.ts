// Made by pylight from pylight.yaml, table places.
import { z } from 'zod'

import type { Place as PlaceRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Place {
  day: string
  name: string
  note: string
}

/** The answer for a row. */
export function toPlace(row: PlaceRow): Place {
  return {
    day: values.dateText(row.day),
    name: row.name,
    note: row.note,
  }
}

export const placeParams = z.strictObject({
  day: values.date(),
  name: values.text({ max: 50 }),
})

/** Unknown parameters that are ignored. */
export const placesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.PlaceWhereInput
type OrderBy = Prisma.PlaceOrderByWithRelationInput

export const parsePlacesQuery = queryParser<Where, OrderBy>({
  filters: {
    day: filters.date,
    name: filters.text,
    note: filters.text,
  },
  sorts: ['day', 'name', 'note'],
  defaultSort: ['day', 'name'],
  primaryKey: ['day', 'name'],
  pages: { size: 10, maxSize: 100 },
  ignored: placesIgnored,
})
export type PlacesQuery = ReturnType<typeof parsePlacesQuery>

/** Columns that a new row must have. */
const required = {
  day: values.date(),
  name: values.keyText({ max: 50 }),
  note: values.text(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface PlaceCreate {
  day: Date
  name: string
  note: string
}

export const placeCreate: z.ZodType<PlaceCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface PlaceUpdate {
  day?: Date
  name?: string
  note?: string
}

export const placeUpdate: z.ZodType<PlaceUpdate> = values.updateBody({ ...required, ...optional })

export type PlacesHooks = WriteHooks<[day: Date, name: string], Place, PlaceCreate, PlaceUpdate>
