// Made by pylight from pylight.yaml, table stocktakes.
import { stocktakesHooks as hooks } from '../../custom/stocktakes.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { stocktakesKeys, stocktakesTtl, stocktakesWrites } from './stocktakes.cache.js'
import {
  type Stocktake,
  type StocktakeCreate,
  type StocktakesQuery,
  type StocktakeUpdate,
  toStocktake,
} from './stocktakes.schema.js'

/** `GET /api/stocktakes` */
export async function listStocktakes(query: StocktakesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(stocktakesKeys.list(query), { listsOf: ['stocktakes'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stocktakesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.stocktake.findMany({ where, orderBy, skip, take }),
      prisma.stocktake.count({ where }),
    ])
    return pageOf(rows.map(toStocktake), total, query)
  })
}

/** `GET /api/stocktakes/:warehouse_id/:code/:counted_on` */
export async function getStocktake(
  warehouse_id: number,
  code: string,
  counted_on: Date,
): Promise<CachedBody> {
  const entry = await cache.lookUp(stocktakesKeys.item(warehouse_id, code, counted_on), {
    rowsOf: ['stocktakes'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stocktakesTtl.item, async () => {
    const row = await prisma.stocktake.findUnique({
      where: { warehouse_id_code_counted_on: { warehouse_id, code, counted_on } },
    })
    return row ? toStocktake(row) : notFound('stocktakes', warehouse_id, code, counted_on)
  })
}

/** `POST /api/stocktakes` */
export async function createStocktake(values: StocktakeCreate): Promise<Stocktake> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(stocktakesWrites.create, () => prisma.stocktake.create({ data }))
  const created = toStocktake(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/stocktakes/:warehouse_id/:code/:counted_on` */
export async function updateStocktake(
  warehouse_id: number,
  code: string,
  counted_on: Date,
  changes: StocktakeUpdate,
): Promise<Stocktake> {
  const data = (await hooks.beforeUpdate?.(warehouse_id, code, counted_on, changes)) ?? changes
  const row = await cache.write(stocktakesWrites.update(warehouse_id, code, counted_on), () =>
    prisma.stocktake.update({
      where: { warehouse_id_code_counted_on: { warehouse_id, code, counted_on } },
      data,
    }),
  )
  const updated = toStocktake(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/stocktakes/:warehouse_id/:code/:counted_on` */
export async function deleteStocktake(
  warehouse_id: number,
  code: string,
  counted_on: Date,
): Promise<void> {
  await hooks.beforeDelete?.(warehouse_id, code, counted_on)
  await cache.write(stocktakesWrites.delete(warehouse_id, code, counted_on), () =>
    prisma.stocktake.delete({
      where: { warehouse_id_code_counted_on: { warehouse_id, code, counted_on } },
    }),
  )
  await hooks.afterDelete?.(warehouse_id, code, counted_on)
}
