import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ShopRows } from '../../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess } from './gated-shop.js'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
let path: string
beforeAll(async () => {
  shop = await openGatedShop()
  reader = await shop.start()
  writer = await shop.start()
})
beforeEach(async () => {
  path = `/api/categories/${String((await new ShopRows(writer.api).category({ name: 'old' }))['id'])}`
  await reader.api.fillCache(path)
})
afterAll(() => shop.close())

test('pending invalidations are delivered before the process uses the cache again', async () => {
  shop.redis.pause()
  const write = await rename()
  expect(write.headers.get('cache-status')).toBe('pylight; detail=invalidation-pending')
  expect((await writer.api.get(path)).text).toContain('"new"')
  shop.redis.resume()
  await writer.api.fillCache(path)
  for (const { api } of [writer, reader]) expect((await api.get(path)).text).toContain('"new"')
})

test('a write during the delivery of an older one is delivered too', async () => {
  const { store } = writer
  const send = store.set.bind(store)
  let reply: () => void = () => undefined
  const isSent = new Promise<void>((sent) => {
    store.set = async (...command) => {
      await send(...command)
      if (store.era !== null) return
      sent()
      await new Promise<void>((resolve) => (reply = resolve))
      store.set = send
    }
  })
  writer.redis.disconnect(true)
  const older = rename()
  await isSent
  await reader.api.get(path)
  const newer = rename('newest')
  await reader.api.fillCache(path)
  reply()
  expect((await older).headers.get('cache-status')).toBe(null)
  expect((await newer).headers.get('cache-status')).toBe(null)
  expect((await reader.api.get(path)).text).toContain('"newest"')
})

test('a process stops using a Redis that refuses its invalidation', async () => {
  await shop.client.replicaof('127.0.0.1', '1')
  await rename()
  for (let i = 0; i < 3; i++) expect((await writer.api.get(path)).text).toContain('"new"')
  await shop.client.replicaof('NO', 'ONE')
  await writer.api.fillCache(path)
  for (const { api } of [writer, reader]) expect((await api.get(path)).text).toContain('"new"')
})

test('what Redis held before it was restored from an old snapshot is not served', async () => {
  const list = '/api/categories?sort=id'
  await reader.api.fillCache(list)
  await shop.client.save()
  await rename()
  await shop.redis.restart()
  expect(await shop.client.exists(`shop:categories:@epoch`)).toBe(1)
  for (const { store } of [reader, writer]) await store.isBackWithin(5_000)
  for (const { api } of [writer, reader]) {
    expect((await api.get(path)).text).toContain('"new"')
    expect((await api.get(list)).text).not.toContain('"old"')
  }
})

test('nor for readers that wait for another process', async () => {
  const user = `/api/users/${String((await new ShopRows(writer.api).user({ first_name: 'old' }))['id'])}`
  await reader.api.fillCache(user)
  await shop.client.save()
  await writer.api.request('PATCH', user, { first_name: 'new' })
  const call = writer.database.hold('before', 'User.findUnique')
  const first = writer.api.get(user)
  await call.reached
  const polls = vi.spyOn(reader.store, 'mget')
  const waiting = reader.api.get(user)
  await vi.waitFor(() => {
    expect(polls.mock.calls.length).toBeGreaterThan(1)
  }, 20_000)
  await shop.redis.restart()
  expect((await waiting).text).toContain('"new"')
  call.goOn()
  await first
})

test('a process stops using a Redis that refuses its read', async () => {
  await reader.api.get('/api/users?limit=3')
  await shop.client.replicaof('127.0.0.1', '1')
  await reader.api.get('/api/users?limit=4')
  await vi.waitFor(async () => {
    expect((await reader.api.get(path)).cache).toBe('BYPASS')
  }, 20_000)
  await shop.client.replicaof('NO', 'ONE')
  await reader.api.fillCache(path)
})

test('a Redis without its replicas is not used if they are required', async () => {
  await shop.client.config('SET', 'min-replicas-to-write', '1')
  await reader.api.get('/api/users?limit=5')
  await vi.waitFor(async () => {
    expect((await reader.api.get(path)).cache).toBe('BYPASS')
  }, 20_000)
  await sleep(300)
  expect((await reader.api.get(path)).cache).toBe('BYPASS')
  await shop.client.config('SET', 'min-replicas-to-write', '0')
  await reader.api.fillCache(path)
})

test('a cache recovers after very many undelivered writes', async () => {
  const items = Array.from({ length: 300_000 }, (_, i) => `categories:GET:id=${i.toString()}`)
  shop.redis.pause()
  await writer.cache.write({ lists: ['categories'], items }, () => rename())
  shop.redis.resume()
  expect(await writer.store.isBackWithin(15_000)).toBe(true)
  for (const { api } of [writer, reader]) expect((await api.get(path)).text).toContain('"new"')
})

test('without memory in Redis a strict table writes without its fence, but still uses Redis', async () => {
  await shop.client.config('SET', 'maxmemory', '1')
  const order = await new ShopRows(writer.api).order((await new ShopRows(writer.api).user())['id'])
  const item = `/api/orders/${String(order['id'])}`
  const write = await writer.api.request('PATCH', item, { status: 'shipped' })
  await shop.client.config('SET', 'maxmemory', '0')
  expect(write.headers.get('cache-status')).toBe(null)
  expect(writer.store.era).not.toBe(null)
})

function rename(name = 'new') {
  return writer.api.request('PATCH', path, { name })
}
