// Made by pylight from pylight.yaml, table bins.
import { binsHooks as hooks } from '../../custom/bins.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { binsKeys, binsTtl, binsWrites } from './bins.cache.js'
import { type Bin, type BinCreate, type BinsQuery, type BinUpdate, toBin } from './bins.schema.js'

/** `GET /api/bins` */
export async function listBins(query: BinsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(binsKeys.list(query), { listsOf: ['bins'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, binsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.bin.findMany({ where, orderBy, skip, take }),
      prisma.bin.count({ where }),
    ])
    return pageOf(rows.map(toBin), total, query)
  })
}

/** `GET /api/bins/:warehouse_id/:code` */
export async function getBin(warehouse_id: number, code: string): Promise<CachedBody> {
  const entry = await cache.lookUp(binsKeys.item(warehouse_id, code), { rowsOf: ['bins'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, binsTtl.item, async () => {
    const row = await prisma.bin.findUnique({
      where: { warehouse_id_code: { warehouse_id, code } },
    })
    return row ? toBin(row) : notFound('bins', warehouse_id, code)
  })
}

/** `POST /api/bins` */
export async function createBin(values: BinCreate): Promise<Bin> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(binsWrites.create, () => prisma.bin.create({ data }))
  const created = toBin(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/bins/:warehouse_id/:code` */
export async function updateBin(
  warehouse_id: number,
  code: string,
  changes: BinUpdate,
): Promise<Bin> {
  const data = (await hooks.beforeUpdate?.(warehouse_id, code, changes)) ?? changes
  const row = await cache.write(binsWrites.update(warehouse_id, code), () =>
    prisma.bin.update({ where: { warehouse_id_code: { warehouse_id, code } }, data }),
  )
  const updated = toBin(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/bins/:warehouse_id/:code` */
export async function deleteBin(warehouse_id: number, code: string): Promise<void> {
  await hooks.beforeDelete?.(warehouse_id, code)
  await cache.write(binsWrites.delete(warehouse_id, code), () =>
    prisma.bin.delete({ where: { warehouse_id_code: { warehouse_id, code } } }),
  )
  await hooks.afterDelete?.(warehouse_id, code)
}
