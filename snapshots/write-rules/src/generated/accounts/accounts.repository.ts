// Made by pylight from pylight.yaml, table accounts.
import { accountsHooks as hooks } from '../../custom/accounts.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { accountsKeys, accountsTtl, accountsWrites } from './accounts.cache.js'
import {
  type Account,
  type AccountChanges,
  type AccountInsert,
  type AccountsQuery,
  toAccount,
} from './accounts.schema.js'

/** `GET /api/accounts` */
export async function listAccounts(
  query: AccountsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(accountsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['accounts'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, accountsTtl.list, () => findAccountPage(query, context))
}

/** A page of rows, from the database. */
export async function findAccountPage(
  query: AccountsQuery,
  context: Context = {},
): Promise<PageOf<Account>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.account.findMany({ where, orderBy, skip, take }),
    db.account.count({ where }),
  ])
  return pageOf(rows.map(toAccount), total, query)
}

/** `GET /api/accounts/:id` */
export async function getAccount(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(accountsKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['accounts'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, accountsTtl.item, async () => {
    const row = await findAccount(id, context)
    return found(row, 'accounts', id)
  })
}

/** One row, from the database. */
export async function findAccount(id: number, context: Context = {}): Promise<Account | undefined> {
  const db = databaseOf(context)
  const row = await db.account.findUnique({ where: { id } })
  return row ? toAccount(row) : undefined
}

/** `POST /api/accounts` */
export async function createAccount(
  values: AccountInsert,
  context: Context = {},
): Promise<Account> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(accountsWrites.create(), () => db.account.create({ data }))
  const created = toAccount(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/accounts/:id` */
export async function updateAccount(
  id: number,
  changes: AccountChanges,
  context: Context = {},
): Promise<Account> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(accountsWrites.update(id), () =>
    orNotFound(db.account.update({ where: { id }, data }), 'accounts', id),
  )
  const updated = toAccount(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/accounts/:id` */
export async function deleteAccount(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(accountsWrites.delete(id), () =>
    orNotFound(db.account.delete({ where: { id } }), 'accounts', id),
  )
  await hooks.afterDelete?.(id, { db })
}
