// Made by pylight from pylight.yaml, table studios.
import { z } from 'zod'

import type { Prisma, Studio as StudioRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Studio {
  id: number
  name: string
}

/** The answer for a row. */
export function toStudio(row: StudioRow): Studio {
  return {
    id: row.id,
    name: row.name,
  }
}

export const studioParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const studiosIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.StudioWhereInput
type OrderBy = Prisma.StudioOrderByWithRelationInput

export const parseStudiosQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
  },
  sorts: ['id', 'name'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: studiosIgnored,
})
export type StudiosQuery = ReturnType<typeof parseStudiosQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface StudioCreate {
  name: string
}

export const studioCreate: z.ZodType<StudioCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface StudioUpdate {
  name?: string
}

export const studioUpdate: z.ZodType<StudioUpdate> = values.updateBody({ ...required, ...optional })

export type StudiosHooks = WriteHooks<[id: number], Studio, StudioCreate, StudioUpdate>
