// Made by pylight from pylight.yaml, table matches.
import { z } from 'zod'

import type { Match as MatchRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** Home against away */
export interface Match {
  id: number
  home_team_id: number
  away_team_id: number
  best_player_id: number | null
  home_goals: number
  away_goals: number
  played_on: string
}

/** The answer for a row. */
export function toMatch(row: MatchRow): Match {
  return {
    id: row.id,
    home_team_id: row.home_team_id,
    away_team_id: row.away_team_id,
    best_player_id: row.best_player_id,
    home_goals: row.home_goals,
    away_goals: row.away_goals,
    played_on: values.dateText(row.played_on),
  }
}

export const matchParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const matchesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.MatchWhereInput
type OrderBy = Prisma.MatchOrderByWithRelationInput

export const parseMatchesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    home_team_id: filters.integer,
    away_team_id: filters.integer,
    best_player_id: filters.nullable(filters.integer),
    home_goals: filters.integer,
    away_goals: filters.integer,
    played_on: filters.date,
  },
  sorts: [
    'id',
    'home_team_id',
    'away_team_id',
    'best_player_id',
    'home_goals',
    'away_goals',
    'played_on',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: matchesIgnored,
})
export type MatchesQuery = ReturnType<typeof parseMatchesQuery>

/** Columns that a new row must have. */
const required = {
  home_team_id: values.integer(),
  away_team_id: values.integer(),
  played_on: values.date(),
}

/** Columns that it may leave out. */
const optional = {
  best_player_id: values.integer().nullable(),
  home_goals: values.integer({ min: 0 }),
  away_goals: values.integer({ min: 0 }),
}

/** Values of a new row. */
export interface MatchCreate {
  home_team_id: number
  away_team_id: number
  best_player_id?: number | null
  home_goals?: number
  away_goals?: number
  played_on: Date
}

export const matchCreate: z.ZodType<MatchCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface MatchUpdate {
  home_team_id?: number
  away_team_id?: number
  best_player_id?: number | null
  home_goals?: number
  away_goals?: number
  played_on?: Date
}

export const matchUpdate: z.ZodType<MatchUpdate> = values.updateBody({ ...required, ...optional })

export type MatchesHooks = WriteHooks<[id: number], Match, MatchCreate, MatchUpdate>
