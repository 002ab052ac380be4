// Made by pylight from pylight.yaml, table accounts.
import { z } from 'zod'

import { type Account as AccountRow, AccountRole, type Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** Who is known */
export interface Account {
  id: number
  email: string
  name: string
  role: AccountRole
  balance: string
  born_on: string | null
  joined_at: string
  settings: values.JsonValue
  created_at: string
  updated_at: string
}

/** The answer for a row. */
export function toAccount(row: Omit<AccountRow, 'password_hash' | 'invitation'>): Account {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    balance: row.balance.toFixed(2),
    born_on: row.born_on && values.dateText(row.born_on),
    joined_at: values.datetimeText(row.joined_at),
    settings: row.settings,
    created_at: values.datetimeText(row.created_at),
    updated_at: values.datetimeText(row.updated_at),
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
    email: filters.text,
    name: filters.text,
    role: filters.oneOf(AccountRole),
    balance: filters.decimal,
    born_on: filters.nullable(filters.date),
    joined_at: filters.datetime,
    settings: filters.nullable(filters.json),
    created_at: filters.datetime,
    updated_at: filters.datetime,
  },
  sorts: [
    'id',
    'email',
    'name',
    'role',
    'balance',
    'born_on',
    'joined_at',
    'created_at',
    'updated_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: accountsIgnored,
})
export type AccountsQuery = ReturnType<typeof parseAccountsQuery>

/** Columns that a new row must have. */
const required = {
  email: values.text({ max: 100 }),
  name: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {
  invitation: values.text({ max: 100 }).nullable(),
  balance: values.decimal({ precision: 10, scale: 2 }),
  born_on: values.date().nullable(),
  joined_at: values.datetime(),
  settings: values.nullableJson(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<
  Prisma.AccountUncheckedCreateInput,
  'role' | 'password_hash' | 'created_at' | 'updated_at'
>

/** Values of a new row. */
export interface AccountCreate {
  email: string
  name: string
  invitation?: string | null
  balance?: Prisma.Decimal
  born_on?: Date | null
  joined_at?: Date
  settings?: values.NullableJson
}
export type AccountInsert = AccountCreate & ReadOnly

export const accountCreate: z.ZodType<AccountCreate> = values.createBody(required, optional, [
  'role',
  'password_hash',
  'created_at',
  'updated_at',
])

/** Columns that an update may repeat but not change. */
export const accountsFixed = [
  'email',
  'role',
  'password_hash',
  'invitation',
  'balance',
  'born_on',
  'joined_at',
  'settings',
  'created_at',
  'updated_at',
]

/** Columns of a row to change. */
export interface AccountUpdate {
  email?: string
  name?: string
  invitation?: string | null
  balance?: Prisma.Decimal
  born_on?: Date | null
  joined_at?: Date
  settings?: values.NullableJson
}
export type AccountChanges = AccountUpdate & Partial<ReadOnly>

export const accountUpdate: z.ZodType<AccountUpdate> = values.updateBody(
  { ...required, ...optional },
  accountsFixed,
)

export type AccountsHooks = WriteHooks<[id: number], Account, AccountInsert, AccountChanges>
