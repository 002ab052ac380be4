// Made by pylight from pylight.yaml, table transfers.
import { transfersHooks as hooks } from '../../custom/transfers.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { transfersKeys, transfersTtl, transfersWrites } from './transfers.cache.js'
import {
  toTransfer,
  type Transfer,
  type TransferCreate,
  type TransfersQuery,
  type TransferUpdate,
} from './transfers.schema.js'

/** `GET /api/transfers` */
export async function listTransfers(query: TransfersQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(transfersKeys.list(query), { listsOf: ['transfers'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, transfersTtl.list, async () => {
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
  const entry = await cache.lookUp(transfersKeys.item(id), { rowsOf: ['transfers'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, transfersTtl.item, async () => {
    const row = await prisma.transfer.findUnique({ where: { id } })
    return row ? toTransfer(row) : notFound('transfers', id)
  })
}

/** `POST /api/transfers` */
export async function createTransfer(values: TransferCreate): Promise<Transfer> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(transfersWrites.create, () => prisma.transfer.create({ data }))
  const created = toTransfer(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/transfers/:id` */
export async function updateTransfer(id: number, changes: TransferUpdate): Promise<Transfer> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(transfersWrites.update(id), () =>
    prisma.transfer.update({ where: { id }, data }),
  )
  const updated = toTransfer(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/transfers/:id` */
export async function deleteTransfer(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(transfersWrites.delete(id), () => prisma.transfer.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
