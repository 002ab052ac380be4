// Made by pylight from pylight.yaml, table teams.
import { z } from 'zod'

import type { Prisma, Team as TeamRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** The clubs of the league */
export interface Team {
  id: number
  name: string
  code: string
  captain_id: number | null
}

/** The answer for a row. */
export function toTeam(row: TeamRow): Team {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    captain_id: row.captain_id,
  }
}

export const teamParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const teamsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.TeamWhereInput
type OrderBy = Prisma.TeamOrderByWithRelationInput

export const parseTeamsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    code: filters.text,
    captain_id: filters.nullable(filters.integer),
  },
  sorts: ['id', 'name', 'code', 'captain_id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: teamsIgnored,
})
export type TeamsQuery = ReturnType<typeof parseTeamsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 80 }),
  code: values.text({ max: 3, pattern: /^[A-Z]{3}$/ }),
}

/** Columns that it may leave out. */
const optional = {
  captain_id: values.integer().nullable(),
}

/** Values of a new row. */
export interface TeamCreate {
  name: string
  code: string
  captain_id?: number | null
}

export const teamCreate: z.ZodType<TeamCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface TeamUpdate {
  name?: string
  code?: string
  captain_id?: number | null
}

export const teamUpdate: z.ZodType<TeamUpdate> = values.updateBody({ ...required, ...optional })

export type TeamsHooks = WriteHooks<[id: number], Team, TeamCreate, TeamUpdate>
