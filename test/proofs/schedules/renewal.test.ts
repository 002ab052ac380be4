import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ShopRows } from '../../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess } from './gated-shop.js'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
let id: string
beforeAll(async () => {
  shop = await openGatedShop()
  reader = await shop.start()
  writer = await shop.start()
})
beforeEach(async () => {
  await shop.client.flushall()
  id = String((await new ShopRows(writer.api).product({ name: 'old' }))['id'])
})
afterAll(() => shop.close())

test.each([
  { kind: 'item', operation: 'Product.findUnique' },
  { kind: 'list', operation: 'Product.findMany' },
])('an expired $kind is served while it is renewed, but not after a write', async (endpoint) => {
  const path = endpoint.kind === 'item' ? `/api/products/${id}` : `/api/products?id__eq=${id}`
  await reader.api.fillCache(path)
  await expire()
  const renewal = reader.database.hold('after', endpoint.operation)
  expect((await reader.api.get(path)).cache).toBe('HIT')
  await renewal.reached
  expect((await reader.api.get(path)).cache).toBe('HIT')
  await writer.api.request('PATCH', `/api/products/${id}`, { name: 'new' })
  expect((await reader.api.get(path)).text).toContain('"new"')
  renewal.goOn()
  await reader.settled()
  expect((await reader.api.get(path)).text).toContain('"new"')
})

test('a reload makes an expired answer fresh', async () => {
  const path = `/api/products/${id}`
  await reader.api.fillCache(path)
  await expire()
  const renewal = reader.database.hold('after', 'Product.findUnique')
  expect((await reader.api.get(path)).headers.get('cache-status')).toMatch(/ttl=0$/)
  await renewal.reached
  renewal.goOn()
  await reader.settled()
  expect((await reader.api.get(path)).headers.get('cache-status')).toMatch(/ttl=[1-9]\d+$/)
})

/** Makes all cached products expire, by the last line of an entry's head. */
async function expire() {
  for (const key of await shop.client.keys('shop:products:GET:*')) {
    const value = (await shop.client.get(key)) ?? ''
    const head = /^(.*\n.*\n.*\n)\d+\n/.exec(value)
    if (!head) throw new Error(`${key} holds no entry`)
    const expired = `${head[1] ?? ''}0\n${value.slice(head[0].length)}`
    await shop.client.set(key, expired, 'KEEPTTL')
  }
}
