// Made by pylight from pylight.yaml, table accounts.
import { z } from 'zod'

import type { Account as AccountRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Account {
  id: number
  owner: string
  balance: string
}

/** The answer for a row. */
export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    owner: row.owner,
    balance: row.balance.toFixed(2),
  }
}

export const accountParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const accountsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.AccountWhereInput
type OrderBy = Prisma.AccountOrderByWithRelationInput

export const parseAccountsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    owner: filters.text,
    balance: filters.decimal,
  },
  sorts: ['id', 'owner', 'balance'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: accountsIgnored,
})
export type AccountsQuery = ReturnType<typeof parseAccountsQuery>

/** Columns that a new row must have. */
const required = {
  owner: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {
  balance: values.decimal({ precision: 12, scale: 2 }),
}

/** Values of a new row. */
export interface AccountCreate {
  owner: string
  balance?: Prisma.Decimal
}

export const accountCreate: z.ZodType<AccountCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface AccountUpdate {
  owner?: string
  balance?: Prisma.Decimal
}

export const accountUpdate: z.ZodType<AccountUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type AccountsHooks = WriteHooks<[id: number], Account, AccountCreate, AccountUpdate>
