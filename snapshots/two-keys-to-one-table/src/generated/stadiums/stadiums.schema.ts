// Made by pylight from pylight.yaml, table stadiums.
import { z } from 'zod'

import type { Prisma, Stadium as StadiumRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** At most one for each team */
export interface Stadium {
  team_code: string
  name: string
  seats: number
}

/** The answer for a row. */
export function toStadium(row: StadiumRow): Stadium {
  return {
    team_code: row.team_code,
    name: row.name,
    seats: row.seats,
  }
}

export const stadiumParams = z.strictObject({
  team_code: values.text({ max: 3 }),
})

/** Unknown parameters that are ignored. */
export const stadiumsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.StadiumWhereInput
type OrderBy = Prisma.StadiumOrderByWithRelationInput

export const parseStadiumsQuery = queryParser<Where, OrderBy>({
  filters: {
    team_code: filters.text,
    name: filters.text,
    seats: filters.integer,
  },
  sorts: ['team_code', 'name', 'seats'],
  defaultSort: ['team_code'],
  primaryKey: ['team_code'],
  pages: { size: 10, maxSize: 100 },
  ignored: stadiumsIgnored,
})
export type StadiumsQuery = ReturnType<typeof parseStadiumsQuery>

/** Columns that a new row must have. */
const required = {
  team_code: values.keyText({ max: 3 }),
  name: values.text({ max: 80 }),
  seats: values.integer({ min: 1 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface StadiumCreate {
  team_code: string
  name: string
  seats: number
}

export const stadiumCreate: z.ZodType<StadiumCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface StadiumUpdate {
  team_code?: string
  name?: string
  seats?: number
}

export const stadiumUpdate: z.ZodType<StadiumUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type StadiumsHooks = WriteHooks<[team_code: string], Stadium, StadiumCreate, StadiumUpdate>
