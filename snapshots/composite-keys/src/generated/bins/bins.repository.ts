// Made by pylight from pylight.yaml, table bins.
import { binsHooks as hooks } from '../../custom/bins.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { binsKeys, binsTtl, binsWrites } from './bins.cache.js'
import { type Bin, type BinCreate, type BinsQuery, type BinUpdate, toBin } from './bins.schema.js'

/** `GET /api/bins` */
export async function listBins(query: BinsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(binsKeys.list(query), { endpoint: 'list', listsOf: ['bins'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, binsTtl.list, () => findBinPage(query, context))
}

/** A page of rows, from the database. */
export async function findBinPage(query: BinsQuery, context: Context = {}): Promise<PageOf<Bin>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.bin.findMany({ where, orderBy, skip, take }),
    db.bin.count({ where }),
  ])
  return pageOf(rows.map(toBin), total, query)
}

/** `GET /api/bins/:warehouse_id/:code` */
export async function getBin(
  warehouse_id: number,
  code: string,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(binsKeys.item(warehouse_id, code), {
    endpoint: 'item',
    rowsOf: ['bins'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, binsTtl.item, async () => {
    const row = await findBin(warehouse_id, code, context)
    return found(row, 'bins', warehouse_id, code)
  })
}

/** One row, from the database. */
export async function findBin(
  warehouse_id: number,
  code: string,
  context: Context = {},
): Promise<Bin | undefined> {
  const db = databaseOf(context)
  const row = await db.bin.findFirst({ where: { warehouse_id, code } })
  return row ? toBin(row) : undefined
}

/** `POST /api/bins` */
export async function createBin(values: BinCreate, context: Context = {}): Promise<Bin> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(binsWrites.create(), () => db.bin.create({ data }))
  const created = toBin(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/bins/:warehouse_id/:code` */
export async function updateBin(
  warehouse_id: number,
  code: string,
  changes: BinUpdate,
  context: Context = {},
): Promise<Bin> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(warehouse_id, code, changes, { db })) ?? changes
  const row = await cache.write(binsWrites.update(warehouse_id, code), () =>
    orNotFound(
      db.bin.update({ where: { warehouse_id_code: { warehouse_id, code } }, data }),
      'bins',
      warehouse_id,
      code,
    ),
  )
  const updated = toBin(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/bins/:warehouse_id/:code` */
export async function deleteBin(
  warehouse_id: number,
  code: string,
  context: Context = {},
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(warehouse_id, code, { db })
  await cache.write(binsWrites.delete(warehouse_id, code), () =>
    orNotFound(
      db.bin.delete({ where: { warehouse_id_code: { warehouse_id, code } } }),
      'bins',
      warehouse_id,
      code,
    ),
  )
  await hooks.afterDelete?.(warehouse_id, code, { db })
}
