// Made by pylight from pylight.yaml, table accounts.
import { accountsHooks as hooks } from '../../custom/accounts.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import {
  type Account,
  type AccountCreate,
  type AccountsQuery,
  type AccountUpdate,
  toAccount,
} from './accounts.schema.js'

/** `GET /api/accounts` */
export async function listAccounts(query: AccountsQuery): Promise<CachedBody> {
  return cache.skip(async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.account.findMany({ where, orderBy, skip, take }),
      prisma.account.count({ where }),
    ])
    return pageOf(rows.map(toAccount), total, query)
  })
}

/** `GET /api/accounts/:id` */
export async function getAccount(id: number): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await prisma.account.findUnique({ where: { id } })
    return row ? toAccount(row) : notFound('accounts', id)
  })
}

/** `POST /api/accounts` */
export async function createAccount(values: AccountCreate): Promise<Account> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await prisma.account.create({ data })
  const created = toAccount(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/accounts/:id` */
export async function updateAccount(id: number, changes: AccountUpdate): Promise<Account> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await prisma.account.update({ where: { id }, data })
  const updated = toAccount(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/accounts/:id` */
export async function deleteAccount(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await prisma.account.delete({ where: { id } })
  await hooks.afterDelete?.(id)
}
