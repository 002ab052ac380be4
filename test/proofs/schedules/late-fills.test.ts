import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ShopRows } from '../../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess } from './gated-shop.js'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
beforeAll(async () => {
  shop = await openGatedShop()
  reader = await shop.start()
  writer = await shop.start()
})
afterAll(() => shop.close())

describe.each([
  { kind: 'item', path: '', operation: 'Category.findUnique' },
  { kind: 'list', path: '?sort=id', operation: 'Category.findMany' },
])('a slow read of a $kind that began before a write', ({ kind, path: query, operation }) => {
  let item: string
  let path: string
  beforeEach(async () => {
    const { id } = await new ShopRows(writer.api).category({ name: 'old' })
    item = `/api/categories/${id.toString()}`
    path = kind === 'item' ? item : `/api/categories${query}&id__eq=${id.toString()}`
  })

  test('stores nothing that a read after the write could find', async () => {
    const call = reader.database.hold('after', operation)
    const slow = reader.api.get(path)
    await call.reached
    await rename('new')
    call.goOn()
    expect((await slow).text).toContain('"old"')
    await reader.settled()
    for (const { api } of [reader, writer]) expect((await api.get(path)).text).toContain('"new"')
    expect((await reader.api.get(path)).cache).toBe('HIT')
  })

  test('is not joined by a read that starts after the write', async () => {
    const call = reader.database.hold('after', operation)
    const slow = reader.api.get(path)
    await call.reached
    await rename('new')
    expect((await reader.api.get(path)).text).toContain('"new"')
    call.goOn()
    await slow
  })

  test('is joined by reads that start before it ends: one read of the database', async () => {
    const call = reader.database.hold('before', operation)
    const reads = [reader.api.get(path)]
    await call.reached
    reads.push(...Array.from({ length: 5 }, () => reader.api.get(path)))
    await Promise.all(Array.from({ length: 5 }, () => reader.api.get('/api/categories?limit=1')))
    const before = reader.database.calls.length
    call.goOn()
    for (const { text } of await Promise.all(reads)) expect(text).toContain('"old"')
    expect(reader.database.calls.slice(before)).not.toContain(operation)
  })

  test('of uncached rows: their tokens are created before the database is read', async () => {
    await shop.client.flushall()
    const call = reader.database.hold('before', operation)
    const slow = reader.api.get(path)
    await call.reached
    const register = kind === 'item' ? 'rows' : 'epoch'
    expect(await shop.client.exists(`shop:categories:@${register}`)).toBe(1)
    call.goOn()
    await slow
  })

  test('stores nothing after a write while all tokens are lost', async () => {
    const call = reader.database.hold('after', operation)
    const slow = reader.api.get(path)
    await call.reached
    await shop.client.flushall()
    await rename('new')
    call.goOn()
    await slow
    await reader.settled()
    expect((await reader.api.get(path)).text).toContain('"new"')
  })

  async function rename(name: string) {
    expect((await writer.api.request('PATCH', item, { name })).status).toBe(200)
  }
})

test('a list is read once, also for requests that look for it before it is stored', async () => {
  const { api, database, store } = reader
  const path = '/api/categories?limit=7'
  const send = store.set.bind(store)
  let goOn: () => void = () => undefined
  const mayStore = new Promise<void>((resolve) => (goOn = resolve))
  store.set = async (...command) => {
    await mayStore
    await send(...command)
  }
  const before = database.calls.length
  const first = await api.get(path)
  const second = await api.get(path)
  store.set = send
  goOn()
  expect([first.cache, second.cache]).toEqual(['MISS', 'MISS'])
  expect(second.text).toBe(first.text)
  expect(database.calls.slice(before)).toEqual(['Category.findMany', 'Category.count'])
  await api.fillCache(path)
})
