import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ShopRows } from '../../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess } from './gated-shop.js'

const list = '/api/orders?sort=id'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
let otherWriter: ShopProcess
let item: string
beforeAll(async () => {
  shop = await openGatedShop()
  reader = await shop.start()
  writer = await shop.start()
  otherWriter = await shop.start()
})
beforeEach(async () => {
  const rows = new ShopRows(writer.api)
  const order = await rows.order((await rows.user())['id'], { status: 'pending' })
  item = `/api/orders/${String(order['id'])}`
  // As if Redis had been up for longer than a fence lasts.
  for (const { store } of [reader, writer, otherWriter]) store.fencesHoldFrom = 0
})
afterAll(() => shop.close())

test('no read of a strict table uses the cache between the commit and what follows it', async () => {
  await reader.api.fillCache(item)
  await reader.api.fillCache(list)
  const [write, call] = await heldWrite(writer, 'after')
  expect(await reader.api.row(item)).toMatchObject({ status: 'shipped' })
  for (const path of [item, list]) expect(await detail(path)).toBe('write-in-progress')
  call.goOn()
  expect((await write).status).toBe(200)
  for (const path of [item, list]) expect((await reader.api.get(path)).cache).toBe('MISS')
  for (const path of [item, list]) expect((await reader.api.get(path)).cache).toBe('HIT')
})

test('a fence stays when the first of two writers leaves', async () => {
  const [first, firstCall] = await heldWrite(writer, 'before')
  const [second, secondCall] = await heldWrite(otherWriter, 'before')
  firstCall.goOn()
  await first
  for (const path of [item, list]) expect(await detail(path)).toBe('write-in-progress')
  secondCall.goOn()
  await second
  for (const path of [item, list]) expect((await reader.api.get(path)).cache).toBe('MISS')
})

test.each([
  { kind: 'item', operation: 'Order.findUnique' },
  { kind: 'list', operation: 'Order.findMany' },
])('a slow read of a $kind that began before the fence stores nothing', async ({ operation }) => {
  const path = operation === 'Order.findMany' ? list : item
  const read = reader.database.hold('after', operation)
  const slow = reader.api.get(path)
  await read.reached
  const [write, call] = await heldWrite(writer, 'after')
  read.goOn()
  await slow
  await reader.settled()
  expect(await detail(path)).toBe('write-in-progress')
  call.goOn()
  await write
  expect((await reader.api.get(path)).cache).toBe('MISS')
})

test('a refused write leaves its fence', async () => {
  const refused = await writer.api.request('PATCH', item, { user_id: 999_999 })
  expect(refused.status).toBe(409)
  await reader.api.get(item)
  expect((await reader.api.get(item)).cache).toBe('HIT')
})

test('a fence that expires before its writer ends: what was cached meanwhile is dropped', async () => {
  const [write, call] = await heldWrite(writer, 'before')
  await endFences()
  for (const path of [item, list]) await reader.api.fillCache(path)
  call.goOn()
  await write
  expect(await reader.api.row(item)).toMatchObject({ status: 'shipped' })
  expect((await reader.api.list(list)).items.at(-1)).toMatchObject({ status: 'shipped' })
})

test('the fence of a write with unknown outcome stays', async () => {
  const [write, call] = await heldWrite(writer, 'after')
  call.fail(new Error('Connection terminated unexpectedly'))
  expect((await write).status).toBe(503)
  for (const path of [item, list]) expect(await detail(path)).toBe('write-in-progress')
  await endFences()
  expect(await reader.api.row(item)).toMatchObject({ status: 'shipped' })
})

test('after a restart of Redis, strict tables bypass the cache for the time of a fence', async () => {
  await shop.redis.restart()
  for (const { store } of [reader, writer, otherWriter]) await store.isBackWithin(5_000)
  expect(await detail(item)).toBe('write-in-progress')
  await reader.api.fillCache('/api/categories')
})

/** A PATCH that is held before or after its commit, with its fence entered. */
async function heldWrite(process: ShopProcess, moment: 'before' | 'after') {
  const call = process.database.hold(moment, 'Order.update')
  const write = process.api.request('PATCH', item, { status: 'shipped' })
  await call.reached
  return [write, call] as const
}

async function detail(path: string): Promise<string | undefined> {
  const { headers } = await reader.api.get(path)
  return /detail=([\w-]+)/.exec(headers.get('cache-status') ?? '')?.[1]
}

/** Makes all fences expire. */
async function endFences() {
  const keys = await shop.client.keys('shop:orders:*')
  const values = await shop.client.mget(keys)
  const fences = keys.filter((_key, i) => values[i]?.startsWith('!'))
  await Promise.all(fences.map((key) => shop.client.pexpireat(key, 1)))
}
