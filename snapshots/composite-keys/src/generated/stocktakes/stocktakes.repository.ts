// Made by pylight from pylight.yaml, table stocktakes.
import { stocktakesHooks as hooks } from '../../custom/stocktakes.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { stocktakesKeys, stocktakesTtl, stocktakesWrites } from './stocktakes.cache.js'
import {
  type Stocktake,
  type StocktakeCreate,
  type StocktakesQuery,
  type StocktakeUpdate,
  toStocktake,
} from './stocktakes.schema.js'

/** `GET /api/stocktakes` */
export async function listStocktakes(
  query: StocktakesQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(stocktakesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['stocktakes'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stocktakesTtl.list, () => findStocktakePage(query, context))
}

/** A page of rows, from the database. */
export async function findStocktakePage(
  query: StocktakesQuery,
  context: Context = {},
): Promise<PageOf<Stocktake>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.stocktake.findMany({ where, orderBy, skip, take }),
    db.stocktake.count({ where }),
  ])
  return pageOf(rows.map(toStocktake), total, query)
}

/** `GET /api/stocktakes/:warehouse_id/:code/:counted_on` */
export async function getStocktake(
  warehouse_id: number,
  code: string,
  counted_on: Date,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(stocktakesKeys.item(warehouse_id, code, counted_on), {
    endpoint: 'item',
    rowsOf: ['stocktakes'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, stocktakesTtl.item, async () => {
    const row = await findStocktake(warehouse_id, code, counted_on, context)
    return found(row, 'stocktakes', warehouse_id, code, counted_on.toISOString().slice(0, 10))
  })
}

/** One row, from the database. */
export async function findStocktake(
  warehouse_id: number,
  code: string,
  counted_on: Date,
  context: Context = {},
): Promise<Stocktake | undefined> {
  const db = databaseOf(context)
  const row = await db.stocktake.findFirst({ where: { warehouse_id, code, counted_on } })
  return row ? toStocktake(row) : undefined
}

/** `POST /api/stocktakes` */
export async function createStocktake(
  values: StocktakeCreate,
  context: Context = {},
): Promise<Stocktake> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(stocktakesWrites.create(), () => db.stocktake.create({ data }))
  const created = toStocktake(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/stocktakes/:warehouse_id/:code/:counted_on` */
export async function updateStocktake(
  warehouse_id: number,
  code: string,
  counted_on: Date,
  changes: StocktakeUpdate,
  context: Context = {},
): Promise<Stocktake> {
  const db = databaseOf(context)
  const data =
    (await hooks.beforeUpdate?.(warehouse_id, code, counted_on, changes, { db })) ?? changes
  const row = await cache.write(stocktakesWrites.update(warehouse_id, code, counted_on), () =>
    orNotFound(
      db.stocktake.update({
        where: { warehouse_id_code_counted_on: { warehouse_id, code, counted_on } },
        data,
      }),
      'stocktakes',
      warehouse_id,
      code,
      counted_on.toISOString().slice(0, 10),
    ),
  )
  const updated = toStocktake(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/stocktakes/:warehouse_id/:code/:counted_on` */
export async function deleteStocktake(
  warehouse_id: number,
  code: string,
  counted_on: Date,
  context: Context = {},
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(warehouse_id, code, counted_on, { db })
  await cache.write(stocktakesWrites.delete(warehouse_id, code, counted_on), () =>
    orNotFound(
      db.stocktake.delete({
        where: { warehouse_id_code_counted_on: { warehouse_id, code, counted_on } },
      }),
      'stocktakes',
      warehouse_id,
      code,
      counted_on.toISOString().slice(0, 10),
    ),
  )
  await hooks.afterDelete?.(warehouse_id, code, counted_on, { db })
}
