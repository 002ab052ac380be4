// Made by pylight from pylight.yaml, table rentals.
import { rentalsHooks as hooks } from '../../custom/rentals.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { rentalsKeys, rentalsTtl, rentalsWrites } from './rentals.cache.js'
import {
  type Rental,
  type RentalCreate,
  type RentalsQuery,
  type RentalUpdate,
  toRental,
} from './rentals.schema.js'

/** `GET /api/rentals` */
export async function listRentals(query: RentalsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(rentalsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['rentals'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, rentalsTtl.list, () => findRentalPage(query, context))
}

/** A page of rows, from the database. */
export async function findRentalPage(
  query: RentalsQuery,
  context: Context = {},
): Promise<PageOf<Rental>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.rental.findMany({ where, orderBy, skip, take }),
    db.rental.count({ where }),
  ])
  return pageOf(rows.map(toRental), total, query)
}

/** `GET /api/rentals/:id` */
export async function getRental(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(rentalsKeys.item(id), { endpoint: 'item', rowsOf: ['rentals'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, rentalsTtl.item, async () => {
    const row = await findRental(id, context)
    return found(row, 'rentals', id)
  })
}

/** One row, from the database. */
export async function findRental(id: number, context: Context = {}): Promise<Rental | undefined> {
  const db = databaseOf(context)
  const row = await db.rental.findUnique({ where: { id } })
  return row ? toRental(row) : undefined
}

/** `POST /api/rentals` */
export async function createRental(values: RentalCreate, context: Context = {}): Promise<Rental> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(rentalsWrites.create(), () => db.rental.create({ data }))
  const created = toRental(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/rentals/:id` */
export async function updateRental(
  id: number,
  changes: RentalUpdate,
  context: Context = {},
): Promise<Rental> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(rentalsWrites.update(id), () =>
    orNotFound(db.rental.update({ where: { id }, data }), 'rentals', id),
  )
  const updated = toRental(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/rentals/:id` */
export async function deleteRental(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(rentalsWrites.delete(id), () =>
    orNotFound(db.rental.delete({ where: { id } }), 'rentals', id),
  )
  await hooks.afterDelete?.(id, { db })
}
