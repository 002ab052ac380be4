// Made by pylight from pylight.yaml, table transfers.
import { transfersHooks as hooks } from '../../custom/transfers.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import {
  toTransfer,
  type Transfer,
  type TransferInsert,
  type TransfersQuery,
} from './transfers.schema.js'

/** `GET /api/transfers` */
export async function listTransfers(
  query: TransfersQuery,
  context: Context = {},
): Promise<CachedBody> {
  return cache.skip(() => findTransferPage(query, context))
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
  return cache.skip(async () => {
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
  values: TransferInsert,
  context: Context = {},
): Promise<Transfer> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await db.transfer.create({ data })
  const created = toTransfer(row)
  await hooks.afterCreate?.(created, { db })
  return created
}
