import { once } from 'node:events'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { materialise } from '../../running/materialise.js'
import { type OwnRedis, startRedis } from '../../services/redis.js'
import { startThrottledProxy } from '../../services/throttled-proxy.js'
import { generatedClass, type GeneratedClasses, type Store } from './generated-class.js'

process.env['LOG_LEVEL'] = 'silent'

const fenceMs = 10_000
let server: OwnRedis
let client: Redis
let store: Store
let BatchedReads: GeneratedClasses['BatchedReads']
let RedisStore: GeneratedClasses['RedisStore']
beforeAll(async () => {
  server = await startRedis()
  const project = await materialise('shop')
  BatchedReads = await generatedClass(project, 'BatchedReads')
  RedisStore = await generatedClass(project, 'RedisStore')
  client = new Redis(server.url)
  store = new RedisStore(client, { isEmpty: true }, fenceMs)
  expect(await store.isBackWithin(5_000)).toBe(true)
})
afterAll(() => server.stop())

async function callsOf(command: string): Promise<number> {
  const stats = await client.info('commandstats')
  return Number(new RegExp(`^cmdstat_${command}:calls=(\\d+)`, 'm').exec(stats)?.[1] ?? 0)
}

test('simultaneous reads are one command with each key once', async () => {
  await Promise.all([store.set('a', '1', 10_000), store.set('b', '2', 10_000)])
  const before = await callsOf('mget')
  const reads = [['a', 'register'], ['b', 'register'], ['a', 'b', 'a'], []]
  const found = await Promise.all(reads.map((read) => store.mget(read)))
  const texts = found.map((values) => values.map((value) => value?.toString() ?? null))
  expect(texts).toEqual([['1', null], ['2', null], ['1', '2', '1'], []])
  expect(await callsOf('mget')).toBe(before + 1)
})

test('a store made after its connection is ready comes up', async () => {
  const ready = new Redis(server.url)
  await once(ready, 'ready')
  const late: Store = new RedisStore(ready, { isEmpty: true }, fenceMs)
  expect(await late.isBackWithin(5_000)).toBe(true)
  late.close()
})

test('waits for a long reply that is arriving, but not for silence', async () => {
  const proxy = await startThrottledProxy(server.port, 200_000)
  const slow = new Redis(`redis://127.0.0.1:${proxy.port.toString()}`)
  const distant: Store = new RedisStore(slow, { isEmpty: true }, fenceMs)
  expect(await distant.isBackWithin(5_000)).toBe(true)
  const value = Buffer.alloc(100_000, 'x')
  await store.set('long', value, 10_000)
  expect(await distant.mget(['long'])).toEqual([value])
  expect(distant.era).not.toBeNull()
  proxy.bytesPerSecond = 0
  await expect(distant.mget(['long'])).rejects.toThrow('did not reply within 100 ms')
  expect(distant.era).toBeNull()
  distant.close()
  proxy.stop()
})

test('a read does not join a command that was sent before it', async () => {
  let version = 1
  const reads = new BatchedReads(async (keys) => {
    const held = Buffer.from(version.toString())
    await wait(50)
    return keys.map(() => held)
  })
  const early = reads.read(['row'])
  await setImmediate()
  version = 2
  const late = reads.read(['row'])
  expect((await Promise.all([early, late])).map(String)).toEqual(['1', '2'])
})

test('a client that gave up is reconnected', async () => {
  client.disconnect()
  await once(client, 'end')
  expect(store.era).toBeNull()
  expect(await store.isBackWithin(5_000)).toBe(true)
})

test('waits for fences from before a restart in full, in any part of a second', async () => {
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
