import { BentoCache, bentostore } from 'bentocache'
import { memoryDriver } from 'bentocache/drivers/memory'
import { redisBusDriver, redisDriver } from 'bentocache/drivers/redis'
import { ttl, type Wire } from './wiring.js'

function wire(hasMemory: boolean): Wire {
  return ({ redisUrl }) => {
    const { hostname, port } = new URL(redisUrl)
    const connection = { host: hostname, port: Number(port) }
    const redis = bentostore().useL2Layer(redisDriver({ connection }))
    const both = bentostore()
      .useL1Layer(memoryDriver({ maxItems: 10_000 }))
      .useL2Layer(redisDriver({ connection }))
      .useBus(redisBusDriver({ connection }))
    const stores = { shop: hasMemory ? both : redis }
    const cache = new BentoCache({ default: 'shop', ttl: `${ttl.toString()}s`, stores })
    return Promise.resolve({
      remember: (table, key, load) => {
        const tags = key.includes('?') ? [table] : []
        return cache.getOrSet({ key, factory: load, tags })
      },
      forget: (table, key) =>
        Promise.all([cache.delete({ key }), cache.deleteByTag({ tags: [table] })]),
    })
  }
}

/** `getOrSet` with a tag for the lists of a table; `delete` and `deleteByTag` after a write. */
export const bentoCacheInRedis = wire(false)

/** The same with its memory before Redis, and its bus. */
export const bentoCacheInBoth = wire(true)
