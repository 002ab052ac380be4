import type { Model, StoreName, Table } from '../model/model.js'
import { isNear, storesOf } from '../model/stores.js'
import { readsVariables, settingText } from './environment.js'
import { objectBlock, objectLine } from './object-block.js'
import { stringLiteral } from './quote.js'
import { hasOtherNames, placeOf } from './shared.js'
import { isCached } from './table-cache.js'

/** Views of `cache/tables.ts` and `cache/connection.ts`. */

export function cachedTablesView(model: Model): object {
  const { tables, redis, provider } = model
  const cached = tables.filter(isCached)
  const { stores, hasStores } = storesView(model)
  return {
    tables: objectBlock(
      cached.map((table) => cachedTable(table, placeOf(table, provider), hasStores)),
    ),
    hasStores,
    storeNames: stores.map(({ name }) => stringLiteral(name)).join(' | '),
    defaultStore: stringLiteral(redis.store),
    onUndelivered: stringLiteral(redis.onUndelivered),
    hasDatabaseNames: hasOtherNames(model),
    readsEnvironment: cached.some(({ caching }) => readsVariables(caching.prefix)),
  }
}

function cachedTable(table: Table, place: string, hasStores: boolean) {
  const { name, caching, primaryKey, rowRules } = table
  const { prefix, store, strict } = caching
  const key = primaryKey.map(({ databaseName, type }) => ({
    name: databaseName,
    value: `'${type}'`,
  }))
  const isRead = readsVariables(prefix)
  const members = [
    `prefix: ${isRead ? '() => ' : ''}${settingText(prefix, 'env')}`,
    `primaryKey: ${objectLine(key)}`,
    ...(hasStores ? [`store: ${stringLiteral(store)}`] : []),
    ...(place === name ? [] : [`databaseName: ${stringLiteral(place)}`]),
    ...(strict ? ['isStrict: true'] : []),
    ...(rowRules ? [`owners: ${rowRules.length.toString()}`] : []),
  ]
  return { name, value: `{ ${members.join(', ')} }` }
}

/** Where the cache's entries are. Only stores that may be away have a queue. */
export function storesView(model: Model) {
  const names = storesOf(model)
  return {
    hasStores: names.length > 1,
    isNear: isNear(model),
    stores: names.map((name) => ({ name, opened: openings[name] })),
    queues: names.filter((name) => name !== 'memory'),
    isRedisUsed: names.includes('redis'),
    isMemoryUsed: names.includes('memory'),
    isOwnUsed: names.includes('custom'),
  }
}

const openings: Record<StoreName, string> = {
  redis: 'new RedisStore(redis, queues.redis, fenceMs)',
  memory: 'new MemoryStore()',
  custom: 'checkStore(openStore({ undelivered: queues.custom, fenceMs }))',
}

/** `cache/redis-store.ts` */
export function redisStoreView(model: Model): object {
  return { isNear: isNear(model), read: isNear(model) ? 'readNear' : 'readAll' }
}

/** `cache/near.ts` */
export function nearView({ redis: { nearBytes = 0 } }: Model): object {
  return { maxBytes: nearBytes.toString().replaceAll(/\B(?=(\d{3})+$)/g, '_') }
}

/** `redis.ts` */
export function redisView(model: Model): object {
  const batched = ['mget', ...(isNear(model) ? ['getrange'] : [])]
  return { batched: batched.map(stringLiteral).join(', ') }
}
