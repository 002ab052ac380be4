// Made by pylight from pylight.yaml, table places.
import { placesHooks as hooks } from '../../custom/places.js'
import { found } from '../shared/api-error.js'
import { telling } from '../shared/audit.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { placesKeys, placesTtl, placesWrites } from './places.cache.js'
import {
  type Place,
  type PlaceCreate,
  type PlacesQuery,
  type PlaceUpdate,
  toPlace,
} from './places.schema.js'

/** `GET /api/places` */
export async function listPlaces(query: PlacesQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(placesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['places'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, placesTtl.list, () => findPlacePage(query, context))
}

/** A page of rows, from the database. */
export async function findPlacePage(
  query: PlacesQuery,
  context: Context = {},
): Promise<PageOf<Place>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.place.findMany({ where, orderBy, skip, take }),
    db.place.count({ where }),
  ])
  return pageOf(rows.map(toPlace), total, query)
}

/** `GET /api/places/:day/:name` */
export async function getPlace(
  day: Date,
  name: string,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(placesKeys.item(day, name), {
    endpoint: 'item',
    rowsOf: ['places'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, placesTtl.item, async () => {
    const row = await findPlace(day, name, context)
    return found(row, 'places', day.toISOString().slice(0, 10), name)
  })
}

/** One row, from the database. */
export async function findPlace(
  day: Date,
  name: string,
  context: Context = {},
): Promise<Place | undefined> {
  const db = databaseOf(context)
  const row = await db.place.findFirst({ where: { day, name } })
  return row ? toPlace(row) : undefined
}

/** `POST /api/places` */
export async function createPlace(
  values: PlaceCreate,
  context: Context = {},
  written?: (row: Place) => void,
): Promise<Place> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(placesWrites.create(), () =>
    telling(db.place.create({ data }), (row) => written?.(toPlace(row))),
  )
  const created = toPlace(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/places/:day/:name` */
export async function updatePlace(
  day: Date,
  name: string,
  changes: PlaceUpdate,
  context: Context = {},
  written?: () => void,
): Promise<Place> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(day, name, changes, { db })) ?? changes
  const row = await cache.write(placesWrites.update(day, name), () =>
    telling(
      orNotFound(
        db.place.update({ where: { day_name: { day, name } }, data }),
        'places',
        day.toISOString().slice(0, 10),
        name,
      ),
      () => written?.(),
    ),
  )
  const updated = toPlace(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/places/:day/:name` */
export async function deletePlace(
  day: Date,
  name: string,
  context: Context = {},
  written?: () => void,
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(day, name, { db })
  await cache.write(placesWrites.delete(day, name), () =>
    telling(
      orNotFound(
        db.place.delete({ where: { day_name: { day, name } } }),
        'places',
        day.toISOString().slice(0, 10),
        name,
      ),
      () => written?.(),
    ),
  )
  await hooks.afterDelete?.(day, name, { db })
}
