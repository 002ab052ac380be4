// Made by pylight from pylight.yaml, table screens.
import { z } from 'zod'

import type { Prisma, Screen as ScreenRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Screen {
  id: number
  name: string
}

/** The answer for a row. */
export function toScreen(row: ScreenRow): Screen {
  return {
    id: row.id,
    name: row.name,
  }
}

export const screenParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const screensIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ScreenWhereInput
type OrderBy = Prisma.ScreenOrderByWithRelationInput

export const parseScreensQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
  },
  sorts: ['id', 'name'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: screensIgnored,
})
export type ScreensQuery = ReturnType<typeof parseScreensQuery>

/** Columns that a new row must have. */
const required = {
  id: values.integer(),
  name: values.text(),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface ScreenCreate {
  id: number
  name: string
}

export const screenCreate: z.ZodType<ScreenCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ScreenUpdate {
  id?: number
  name?: string
}

export const screenUpdate: z.ZodType<ScreenUpdate> = values.updateBody({ ...required, ...optional })

export type ScreensHooks = WriteHooks<[id: number], Screen, ScreenCreate, ScreenUpdate>
