// Made by pylight from pylight.yaml, table transfers.
import { transfersHooks as hooks } from '../../custom/transfers.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import {
  toTransfer,
  type Transfer,
  type TransferCreate,
  type TransfersQuery,
} from './transfers.schema.js'

/** `GET /api/transfers` */
export async function listTransfers(query: TransfersQuery): Promise<CachedBody> {
  return cache.skip(async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.transfer.findMany({ where, orderBy, skip, take }),
      prisma.transfer.count({ where }),
    ])
    return pageOf(rows.map(toTransfer), total, query)
  })
}

/** `GET /api/transfers/:id` */
export async function getTransfer(id: number): Promise<CachedBody> {
  return cache.skip(async () => {
    const row = await prisma.transfer.findUnique({ where: { id } })
    return row ? toTransfer(row) : notFound('transfers', id)
  })
}

/** `POST /api/transfers` */
export async function createTransfer(values: TransferCreate): Promise<Transfer> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await prisma.transfer.create({ data })
  const created = toTransfer(row)
  await hooks.afterCreate?.(created)
  return created
}
