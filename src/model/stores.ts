import type { StoreName } from '../spec/vocabulary.js'
import { cachedAnswers } from './cached-answers.js'
import type { Model } from './model.js'

/** The cache's stores: the project's, and those that cached tables have instead. */
export function storesOf({ redis, tables }: Pick<Model, 'redis' | 'tables'>): StoreName[] {
  const cached = tables.filter((table) => Object.values(cachedAnswers(table)).includes(true))
  const chosen = cached.map(({ caching }) => caching.store)
  return [...new Set([redis.store, ...chosen])].sort()
}

/** A user's own store may extend the one in Redis. */
export function usesRedis(model: Pick<Model, 'redis' | 'tables'>): boolean {
  return storesOf(model).some((store) => store !== 'memory')
}

/** Whether processes keep answers of Redis in their memory, too. */
export function isNear(model: Pick<Model, 'redis' | 'tables'>): boolean {
  return model.redis.nearBytes !== undefined && usesRedis(model)
}
