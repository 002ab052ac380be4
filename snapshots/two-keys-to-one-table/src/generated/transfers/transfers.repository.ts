// Made by pylight from pylight.yaml, table transfers.
import { transfersHooks as hooks } from '../../custom/transfers.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { transfersKeys, transfersTtl, transfersWrites } from './transfers.cache.js'
import {
  toTransfer,
  type Transfer,
  type TransferCreate,
  type TransfersQuery,
  type TransferUpdate,
} from './transfers.schema.js'

/** `GET /api/transfers` */
export async function listTransfers(
  query: TransfersQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(transfersKeys.list(query), {
    endpoint: 'list',
    listsOf: ['transfers'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, transfersTtl.list, () => findTransferPage(query, context))
}

/** A page of rows, from the database. */
export async function findTransferPage(
  query: TransfersQuery,
  context: Context = {},
): Promise<PageOf<Transfer>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.transfer.findMany({ where, orderBy, skip, take }),
    db.transfer.count({ where }),
  ])
  return pageOf(rows.map(toTransfer), total, query)
}

/** `GET /api/transfers/:id` */
export async function getTransfer(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(transfersKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['transfers'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, transfersTtl.item, async () => {
    const row = await findTransfer(id, context)
    return found(row, 'transfers', id)
  })
}

/** One row, from the database. */
export async function findTransfer(
  id: number,
  context: Context = {},
): Promise<Transfer | undefined> {
  const db = databaseOf(context)
  const row = await db.transfer.findUnique({ where: { id } })
  return row ? toTransfer(row) : undefined
}

/** `POST /api/transfers` */
export async function createTransfer(
  values: TransferCreate,
  context: Context = {},
): Promise<Transfer> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(transfersWrites.create(), () => db.transfer.create({ data }))
  const created = toTransfer(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/transfers/:id` */
export async function updateTransfer(
  id: number,
  changes: TransferUpdate,
  context: Context = {},
): Promise<Transfer> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(transfersWrites.update(id), () =>
    orNotFound(db.transfer.update({ where: { id }, data }), 'transfers', id),
  )
  const updated = toTransfer(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/transfers/:id` */
export async function deleteTransfer(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(transfersWrites.delete(id), () =>
    orNotFound(db.transfer.delete({ where: { id } }), 'transfers', id),
  )
  await hooks.afterDelete?.(id, { db })
}
