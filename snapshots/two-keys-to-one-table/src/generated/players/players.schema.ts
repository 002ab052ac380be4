// Made by pylight from pylight.yaml, table players.
import { z } from 'zod'

import type { Player as PlayerRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Player {
  id: number
  name: string
  team_id: number | null
  /** What the shirt says */
  team: string | null
}

/** The answer for a row. */
export function toPlayer(row: PlayerRow): Player {
  return {
    id: row.id,
    name: row.name,
    team_id: row.team_id,
    team: row.team,
  }
}

export const playerParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const playersIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.PlayerWhereInput
type OrderBy = Prisma.PlayerOrderByWithRelationInput

export const parsePlayersQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    team_id: filters.nullable(filters.integer),
    team: filters.nullable(filters.text),
  },
  sorts: ['id', 'name', 'team_id', 'team'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: playersIgnored,
})
export type PlayersQuery = ReturnType<typeof parsePlayersQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 80 }),
}

/** Columns that it may leave out. */
const optional = {
  team_id: values.integer().nullable(),
  team: values.text({ max: 80 }).nullable(),
}

/** Values of a new row. */
export interface PlayerCreate {
  name: string
  team_id?: number | null
  team?: string | null
}

export const playerCreate: z.ZodType<PlayerCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface PlayerUpdate {
  name?: string
  team_id?: number | null
  team?: string | null
}

export const playerUpdate: z.ZodType<PlayerUpdate> = values.updateBody({ ...required, ...optional })

export type PlayersHooks = WriteHooks<[id: number], Player, PlayerCreate, PlayerUpdate>
