// Made by pylight from pylight.yaml, table transfers.
import { z } from 'zod'

import type { Prisma, Transfer as TransferRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Transfer {
  id: number
  player_id: number
  from_team_code: string | null
  to_team_code: string
  fee: string | null
  agreed_on: string
}

/** The answer for a row. */
export function toTransfer(row: TransferRow): Transfer {
  return {
    id: row.id,
    player_id: row.player_id,
    from_team_code: row.from_team_code,
    to_team_code: row.to_team_code,
    fee: row.fee?.toFixed(2) ?? null,
    agreed_on: values.dateText(row.agreed_on),
  }
}

export const transferParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const transfersIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.TransferWhereInput
type OrderBy = Prisma.TransferOrderByWithRelationInput

export const parseTransfersQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    player_id: filters.integer,
    from_team_code: filters.nullable(filters.text),
    to_team_code: filters.text,
    fee: filters.nullable(filters.decimal),
    agreed_on: filters.date,
  },
  sorts: ['id', 'player_id', 'from_team_code', 'to_team_code', 'fee', 'agreed_on'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: transfersIgnored,
})
export type TransfersQuery = ReturnType<typeof parseTransfersQuery>

/** Columns that a new row must have. */
const required = {
  player_id: values.integer(),
  to_team_code: values.text({ max: 3 }),
  agreed_on: values.date(),
}

/** Columns that it may leave out. */
const optional = {
  from_team_code: values.text({ max: 3 }).nullable(),
  fee: values.decimal({ precision: 12, scale: 2, min: '0' }).nullable(),
}

/** Values of a new row. */
export interface TransferCreate {
  player_id: number
  from_team_code?: string | null
  to_team_code: string
  fee?: Prisma.Decimal | null
  agreed_on: Date
}

export const transferCreate: z.ZodType<TransferCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface TransferUpdate {
  player_id?: number
  from_team_code?: string | null
  to_team_code?: string
  fee?: Prisma.Decimal | null
  agreed_on?: Date
}

export const transferUpdate: z.ZodType<TransferUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type TransfersHooks = WriteHooks<[id: number], Transfer, TransferCreate, TransferUpdate>
