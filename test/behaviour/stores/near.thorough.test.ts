import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnRedis, startRedis } from '../../services/redis.js'
import { generatedClass, type Store } from './generated-class.js'
import { projectWithNear } from './project-with-store.js'
import { describeStore } from './store-contract.js'

process.env['LOG_LEVEL'] = 'silent'

let server: OwnRedis
let client: Redis
/** Of the process whose reads are measured. */
let near: Store
/** What other processes do. */
let other: Redis
beforeAll(async () => {
  server = await startRedis()
  const NearStore = await generatedClass(await projectWithNear(), 'RedisStore')
  client = new Redis(server.url)
  near = await opened(new NearStore(client, { isEmpty: true }, 10_000))
  other = new Redis(server.url)
})
afterAll(async () => {
  near.close()
  other.disconnect()
  await server.stop()
})

async function opened(store: Store): Promise<Store> {
  if (!(await store.isBackWithin(5_000))) throw new Error('Redis does not answer')
  return store
}

/** An entry as `pack` makes it; `etag` names the body. */
function entryOf(stamp: string, etag: string, bytes = 100_000): Buffer {
  return Buffer.from(`${stamp}\n200\n"${etag}"\n1\n${etag.repeat(bytes / etag.length)}`)
}

async function read(...keys: string[]) {
  const before = client.stream.bytesRead
  const values = await near.mget(keys)
  return { values, bytes: client.stream.bytesRead - before }
}

test('an entry is sent once, and then its head alone', async () => {
  const [entry, token] = [entryOf('a', 'one'), Buffer.from('token')]
  await other.set('list', entry)
  await other.set('register', token)
  const first = await read('list', 'register')
  expect(first.values).toEqual([entry, token])
  expect(first.bytes).toBeGreaterThan(entry.length)
  const second = await read('register', 'list', 'none')
  expect(second.values).toEqual([token, entry, null])
  expect(second.bytes).toBeLessThan(100)
})

test.each([
  ['with another body', entryOf('a', 'two')],
  ['with the same body and another stamp', entryOf('b', 'one')],
  ['of another length', entryOf('a', 'one', 90_000).subarray(1)],
  ['that is shorter than the head', Buffer.from('L|x')],
  ['that is a long fence', Buffer.from(`!${randomUUID().repeat(9)}`)],
])('what another process stores, %s, is read', async (_, changed) => {
  const key = randomUUID()
  await other.set(key, entryOf('a', 'one'))
  await read(key)
  await read(key)
  await other.set(key, changed)
  expect((await read(key)).values).toEqual([changed])
  expect((await read(key)).values).toEqual([changed])
})

test('what another process removes is gone, and is sent again when it is back', async () => {
  const entry = entryOf('a', 'one')
  await other.set('row', entry)
  await read('row')
  await other.unlink('row')
  expect((await read('row')).values).toEqual([null])
  await other.set('row', entry)
  expect((await read('row')).bytes).toBeGreaterThan(entry.length)
  expect((await read('row')).bytes).toBeLessThan(100)
})

test('those not read for longest make room', async () => {
  const keys = Array.from({ length: 12 }, (_, at) => `page ${at.toString()}`)
  const entry = entryOf('a', 'page')
  for (const key of keys) {
    await other.set(key, entry)
    await read(key)
  }
  expect((await read(keys.at(-1) ?? '')).bytes).toBeLessThan(100)
  expect((await read(keys[0] ?? '')).bytes).toBeGreaterThan(entry.length)
})

test('short entries are read as without it', async () => {
  const entry = entryOf('a', 'one', 300)
  await other.set('short', entry)
  await read('short')
  expect((await read('short')).bytes).toBeGreaterThan(entry.length)
})

describeStore('in Redis and in the process', async () => {
  const own = await startRedis()
  const NearStore = await generatedClass(await projectWithNear(), 'RedisStore')
  const store = await opened(new NearStore(new Redis(own.url), { isEmpty: true }, 10_000))
  const close = async () => {
    store.close()
    await own.stop()
  }
  return { store, close }
})
