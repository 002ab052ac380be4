// Made by pylight from pylight.yaml, table caches.
import { cachesHooks as hooks } from '../../custom/caches.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { cachesKeys, cachesTtl, cachesWrites } from './caches.cache.js'
import {
  type CacheEntry,
  type CacheEntryCreate,
  type CacheEntryUpdate,
  type CachesQuery,
  toCacheEntry,
} from './caches.schema.js'

/** `GET /api/caches` */
export async function listCaches(query: CachesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(cachesKeys.list(query), { listsOf: ['caches'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, cachesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.cacheEntry.findMany({ where, orderBy, skip, take }),
      prisma.cacheEntry.count({ where }),
    ])
    return pageOf(rows.map(toCacheEntry), total, query)
  })
}

/** `GET /api/caches/:key` */
export async function getCacheEntry(key: string): Promise<CachedBody> {
  const entry = await cache.lookUp(cachesKeys.item(key), { rowsOf: ['caches'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, cachesTtl.item, async () => {
    const row = await prisma.cacheEntry.findUnique({ where: { key } })
    return row ? toCacheEntry(row) : notFound('caches', key)
  })
}

/** `POST /api/caches` */
export async function createCacheEntry(values: CacheEntryCreate): Promise<CacheEntry> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(cachesWrites.create, () => prisma.cacheEntry.create({ data }))
  const created = toCacheEntry(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/caches/:key` */
export async function updateCacheEntry(
  key: string,
  changes: CacheEntryUpdate,
): Promise<CacheEntry> {
  const data = (await hooks.beforeUpdate?.(key, changes)) ?? changes
  const row = await cache.write(cachesWrites.update(key), () =>
    prisma.cacheEntry.update({ where: { key }, data }),
  )
  const updated = toCacheEntry(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/caches/:key` */
export async function deleteCacheEntry(key: string): Promise<void> {
  await hooks.beforeDelete?.(key)
  await cache.write(cachesWrites.delete(key), () => prisma.cacheEntry.delete({ where: { key } }))
  await hooks.afterDelete?.(key)
}
