// Made by pylight from pylight.yaml, table prices.
import { pricesHooks as hooks } from '../../custom/prices.js'
import { found } from '../shared/api-error.js'
import type { Caller } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { pricesKeys, pricesTtl, pricesWrites } from './prices.cache.js'
import {
  type Price,
  type PriceCreate,
  type PricesQuery,
  type PriceUpdate,
  toPrice,
} from './prices.schema.js'

/** `GET /api/prices` */
export async function listPrices(
  query: PricesQuery,
  context: Caller<'buyer'>,
): Promise<CachedBody> {
  const entry = await cache.lookUp(pricesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['prices'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, pricesTtl.list, () => findPricePage(query, context))
}

/** A page of rows, from the database. */
export async function findPricePage(
  query: PricesQuery,
  context: Caller<'buyer'>,
): Promise<PageOf<Price>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.price.findMany({ where, orderBy, skip, take }),
    db.price.count({ where }),
  ])
  return pageOf(rows.map(toPrice), total, query)
}

/** `GET /api/prices/:day/:currency` */
export async function getPrice(
  day: Date,
  currency: string,
  context: Caller<'buyer'>,
): Promise<CachedBody> {
  const entry = await cache.lookUp(pricesKeys.item(day, currency), {
    endpoint: 'item',
    rowsOf: ['prices'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, pricesTtl.item, async () => {
    const row = await findPrice(day, currency, context)
    return found(row, 'prices', day.toISOString().slice(0, 10), currency)
  })
}

/** One row, from the database. */
export async function findPrice(
  day: Date,
  currency: string,
  context: Caller<'buyer'>,
): Promise<Price | undefined> {
  const db = databaseOf(context)
  const row = await db.price.findFirst({ where: { day, currency } })
  return row ? toPrice(row) : undefined
}

/** `POST /api/prices` */
export async function createPrice(values: PriceCreate, context: Caller): Promise<Price> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(pricesWrites.create(), () => db.price.create({ data }))
  const created = toPrice(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/prices/:day/:currency` */
export async function updatePrice(
  day: Date,
  currency: string,
  changes: PriceUpdate,
  context: Caller,
): Promise<Price> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(day, currency, changes, { ...context, db })) ?? changes
  const row = await cache.write(pricesWrites.update(day, currency), () =>
    orNotFound(
      db.price.update({ where: { day_currency: { day, currency } }, data }),
      'prices',
      day.toISOString().slice(0, 10),
      currency,
    ),
  )
  const updated = toPrice(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/prices/:day/:currency` */
export async function deletePrice(day: Date, currency: string, context: Caller): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(day, currency, { ...context, db })
  await cache.write(pricesWrites.delete(day, currency), () =>
    orNotFound(
      db.price.delete({ where: { day_currency: { day, currency } } }),
      'prices',
      day.toISOString().slice(0, 10),
      currency,
    ),
  )
  await hooks.afterDelete?.(day, currency, { ...context, db })
}
