import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { materialise } from '../project/materialise.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { generatedStore, type Store } from './generated-store.js'

process.env['LOG_LEVEL'] = 'silent'

const fenceMs = 10_000
let server: OwnRedis
let client: Redis
let store: Store
beforeAll(async () => {
  server = await startRedis()
  const RedisStore = await generatedStore(await materialise('shop'), 'RedisStore')
  client = new Redis(server.url)
  store = new RedisStore(client, { isEmpty: true }, fenceMs)
  expect(await store.isBackWithin(5_000)).toBe(true)
}, 60_000)
afterAll(() => server.stop())

test('a client that has given up is made to connect again', async () => {
  client.disconnect()
  await once(client, 'end')
  expect(store.incarnation).toBeNull()
  expect(await store.isBackWithin(5_000)).toBe(true)
})

test('fences of before a restart are waited for in full, whatever part of a second it was in', async () => {
  await wait(1_300 - (Date.now() % 1_000))
  const lost = performance.now()
  await server.restart()
  while (performance.now() < lost + 2_000) {
    if (await store.isBackWithin(1_000))
      expect(store.fencesHoldFrom).toBeGreaterThan(lost + fenceMs)
    client.disconnect(true)
    await wait(50)
  }
})

test('a store that was closed stays closed', async () => {
  expect(await store.isBackWithin(5_000)).toBe(true)
  store.close()
  await wait(1_500)
  expect(client.status).toBe('end')
})
