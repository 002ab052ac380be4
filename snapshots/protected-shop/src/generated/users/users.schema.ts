// Made by pylight from pylight.yaml, table users.
import { z } from 'zod'

import type { Prisma, User as UserRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface User {
  id: number
  username: string
  email: string
  first_name: string | null
  last_name: string | null
  role: string
  is_active: boolean
  created_at: string
  updated_at: string
}

/** The answer for a row. */
export function toUser(row: Omit<UserRow, 'password_hash'>): User {
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    first_name: row.first_name,
    last_name: row.last_name,
    role: row.role,
    is_active: row.is_active,
    created_at: values.datetimeText(row.created_at),
    updated_at: values.datetimeText(row.updated_at),
  }
}

export const userParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const usersIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.UserWhereInput
type OrderBy = Prisma.UserOrderByWithRelationInput

export const parseUsersQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    username: filters.text,
    email: filters.text,
    first_name: filters.nullable(filters.text),
    last_name: filters.nullable(filters.text),
    role: filters.text,
    is_active: filters.boolean,
    created_at: filters.datetime,
    updated_at: filters.datetime,
  },
  sorts: [
    'id',
    'username',
    'email',
    'first_name',
    'last_name',
    'role',
    'is_active',
    'created_at',
    'updated_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: usersIgnored,
})
export type UsersQuery = ReturnType<typeof parseUsersQuery>

/** Columns that a new row must have. */
const required = {
  username: values.text({ max: 50 }),
  email: values.text({ max: 100 }),
  password_hash: values.text({ max: 255 }),
}

/** Columns that it may leave out. */
const optional = {
  first_name: values.text({ max: 50 }).nullable(),
  last_name: values.text({ max: 50 }).nullable(),
  role: values.text({ max: 20 }),
  is_active: values.boolean(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.UserUncheckedCreateInput, 'created_at' | 'updated_at'>

/** Values of a new row. */
export interface UserCreate {
  username: string
  email: string
  password_hash: string
  first_name?: string | null
  last_name?: string | null
  role?: string
  is_active?: boolean
}
export type UserInsert = UserCreate & ReadOnly

export const userCreate: z.ZodType<UserCreate> = values.createBody(required, optional, [
  'created_at',
  'updated_at',
])

/** Columns that an update may repeat but not change. */
export const usersFixed = ['created_at', 'updated_at']

/** Columns of a row to change. */
export interface UserUpdate {
  username?: string
  email?: string
  password_hash?: string
  first_name?: string | null
  last_name?: string | null
  role?: string
  is_active?: boolean
}
export type UserChanges = UserUpdate & Partial<ReadOnly>

export const userUpdate: z.ZodType<UserUpdate> = values.updateBody(
  { ...required, ...optional },
  usersFixed,
)

export type UsersHooks = WriteHooks<[id: number], User, UserInsert, UserChanges>
