import { Redis } from 'ioredis'
import { ttl, type Wire } from './wiring.js'

/** `GET`, else load and `SET`; `DEL` after a write, and the table's lists by a set of their keys. */
export const plain: Wire = ({ redisUrl }) => {
  const redis = new Redis(redisUrl)
  redis.on('error', () => undefined)
  const listsOf = (table: string) => `${table}:lists`
  return Promise.resolve({
    async remember(table, key, load) {
      const found = await redis.get(key)
      if (found !== null) return JSON.parse(found) as unknown
      const value = await load()
      await redis.set(key, JSON.stringify(value), 'EX', ttl)
      if (key.includes('?')) await redis.sadd(listsOf(table), key)
      return value
    },
    async forget(table, key) {
      const lists = await redis.smembers(listsOf(table))
      await redis.del(key, listsOf(table), ...lists)
    },
  })
}
