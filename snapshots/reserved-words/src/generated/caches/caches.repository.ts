// Made by pylight from pylight.yaml, table caches.
import { cachesHooks as hooks } from '../../custom/caches.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { cachesKeys, cachesTtl, cachesWrites } from './caches.cache.js'
import {
  type CacheEntry,
  type CacheEntryCreate,
  type CacheEntryUpdate,
  type CachesQuery,
  toCacheEntry,
} from './caches.schema.js'

/** `GET /api/caches` */
export async function listCaches(query: CachesQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(cachesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['caches'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, cachesTtl.list, () => findCacheEntryPage(query, context))
}

/** A page of rows, from the database. */
export async function findCacheEntryPage(
  query: CachesQuery,
  context: Context = {},
): Promise<PageOf<CacheEntry>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.cacheEntry.findMany({ where, orderBy, skip, take }),
    db.cacheEntry.count({ where }),
  ])
  return pageOf(rows.map(toCacheEntry), total, query)
}

/** `GET /api/caches/:key` */
export async function getCacheEntry(key: string, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(cachesKeys.item(key), { endpoint: 'item', rowsOf: ['caches'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, cachesTtl.item, async () => {
    const row = await findCacheEntry(key, context)
    return found(row, 'caches', key)
  })
}

/** One row, from the database. */
export async function findCacheEntry(
  key: string,
  context: Context = {},
): Promise<CacheEntry | undefined> {
  const db = databaseOf(context)
  const row = await db.cacheEntry.findFirst({ where: { key } })
  return row ? toCacheEntry(row) : undefined
}

/** `POST /api/caches` */
export async function createCacheEntry(
  values: CacheEntryCreate,
  context: Context = {},
): Promise<CacheEntry> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(cachesWrites.create(), () => db.cacheEntry.create({ data }))
  const created = toCacheEntry(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/caches/:key` */
export async function updateCacheEntry(
  key: string,
  changes: CacheEntryUpdate,
  context: Context = {},
): Promise<CacheEntry> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(key, changes, { db })) ?? changes
  const row = await cache.write(cachesWrites.update(key), () =>
    orNotFound(db.cacheEntry.update({ where: { key }, data }), 'caches', key),
  )
  const updated = toCacheEntry(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/caches/:key` */
export async function deleteCacheEntry(key: string, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(key, { db })
  await cache.write(cachesWrites.delete(key), () =>
    orNotFound(db.cacheEntry.delete({ where: { key } }), 'caches', key),
  )
  await hooks.afterDelete?.(key, { db })
}
