import KeyvRedis from '@keyv/redis'
import { createCache } from 'cache-manager'
import { Keyv } from 'keyv'
import { ttl, type Wire } from './wiring.js'

/** `wrap` on each read, `del` of the row and `mdel` of the lists that this process knows after a write. */
export const cacheManager: Wire = ({ redisUrl }) => {
  const store = new Keyv({ store: new KeyvRedis(redisUrl) })
  store.on('error', () => undefined)
  const cache = createCache({ stores: [store], ttl: ttl * 1000 })
  const index = (table: string) => `${table}:lists`
  return Promise.resolve({
    async remember(table, key, load) {
      if (key.includes('?')) {
        const lists = (await cache.get<string[]>(index(table))) ?? []
        if (!lists.includes(key)) await cache.set(index(table), [...lists, key])
      }
      return cache.wrap(key, load)
    },
    async forget(table, key) {
      const lists = (await cache.get<string[]>(index(table))) ?? []
      await cache.mdel([key, ...lists])
    },
  })
}
