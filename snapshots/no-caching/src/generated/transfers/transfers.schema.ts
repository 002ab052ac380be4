// Made by pylight from pylight.yaml, table transfers.
import { z } from 'zod'

import type { Prisma, Transfer as TransferRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Transfer {
  id: number
  from_account_id: number
  to_account_id: number
  amount: string
  made_at: string
}

/** The answer for a row. */
export function toTransfer(row: TransferRow): Transfer {
  return {
    id: row.id,
    from_account_id: row.from_account_id,
    to_account_id: row.to_account_id,
    amount: row.amount.toFixed(2),
    made_at: values.datetimeText(row.made_at),
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
    from_account_id: filters.integer,
    to_account_id: filters.integer,
    amount: filters.decimal,
    made_at: filters.datetime,
  },
  sorts: ['id', 'from_account_id', 'to_account_id', 'amount', 'made_at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: transfersIgnored,
})
export type TransfersQuery = ReturnType<typeof parseTransfersQuery>

/** Columns that a new row must have. */
const required = {
  from_account_id: values.integer(),
  to_account_id: values.integer(),
  amount: values.decimal({ precision: 12, scale: 2, min: '0.01' }),
}

/** Columns that it may leave out. */
const optional = {}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.TransferUncheckedCreateInput, 'made_at'>

/** Values of a new row. */
export interface TransferCreate {
  from_account_id: number
  to_account_id: number
  amount: Prisma.Decimal
}
export type TransferInsert = TransferCreate & ReadOnly

export const transferCreate: z.ZodType<TransferCreate> = values.createBody(required, optional, [
  'made_at',
])

export type TransfersHooks = WriteHooks<[id: number], Transfer, TransferInsert, never>
