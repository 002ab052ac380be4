import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { materialise } from '../project/materialise.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { generatedStore, type Store } from './generated-store.js'

process.env['LOG_LEVEL'] = 'silent'

let server: OwnRedis
let client: Redis
let store: Store
beforeAll(async () => {
  server = await startRedis()
  const RedisStore = await generatedStore(await materialise('shop'), 'RedisStore')
  client = new Redis(server.url)
  store = new RedisStore(client, { isEmpty: true }, 10_000)
  expect(await store.isBackWithin(5_000)).toBe(true)
}, 60_000)
afterAll(() => server.stop())

test('a client that has given up is made to connect again', async () => {
  client.disconnect()
  await once(client, 'end')
  expect(store.incarnation).toBeNull()
  expect(await store.isBackWithin(5_000)).toBe(true)
})

test('a store that was closed stays closed', async () => {
  store.close()
  await wait(1_500)
  expect(client.status).toBe('end')
})
