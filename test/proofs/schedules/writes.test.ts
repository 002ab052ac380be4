import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ShopRows } from '../../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess } from './gated-shop.js'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
let rows: ShopRows
beforeAll(async () => {
  shop = await openGatedShop()
  reader = await shop.start()
  writer = await shop.start()
  for (const { store } of [reader, writer]) store.fencesHoldFrom = 0
  rows = new ShopRows(writer.api)
})
beforeEach(() => shop.client.flushall())
afterAll(() => shop.close())

test('a write invalidates although its connection breaks after the commit', async () => {
  const path = `/api/categories/${String((await rows.category({ name: 'old' }))['id'])}`
  await reader.api.fillCache(path)
  const call = writer.database.hold('after', 'Category.update')
  const write = writer.api.request('PATCH', path, { name: 'new' })
  await call.reached
  call.fail(new Error('Connection terminated unexpectedly'))
  expect((await write).status).toBe(503)
  expect((await reader.api.get(path)).text).toContain('"new"')
})

test('a write that the database refuses does not invalidate', async () => {
  const { slug } = await rows.category()
  const path = `/api/categories/${String((await rows.category())['id'])}`
  await reader.api.fillCache(path)
  expect((await writer.api.request('PATCH', path, { slug })).status).toBe(409)
  expect((await reader.api.get(path)).cache).toBe('HIT')
})

test('a cascade reaches the rows of children that are being read', async () => {
  const user = await rows.user()
  const order = await rows.order(user['id'])
  const paths = ['', `/${String(order['id'])}`].map((end) => `/api/orders${end}`)
  await Promise.all(paths.map((path) => reader.api.fillCache(path)))
  const address = await rows.address(user['id'])
  const slowPath = `/api/addresses/${String(address['id'])}`
  const call = reader.database.hold('after', 'Address.findUnique')
  const slow = reader.api.get(slowPath)
  await call.reached
  await writer.api.request('DELETE', `/api/users/${String(user['id'])}`)
  call.goOn()
  expect((await slow).status).toBe(200)
  await reader.settled()
  expect((await reader.api.get(slowPath)).status).toBe(404)
  expect((await reader.api.get(`/api/orders/${String(order['id'])}`)).status).toBe(404)
  expect((await reader.api.list('/api/orders')).items).toEqual([])
})

test('SET NULL invalidates the rows that referred to a deleted row', async () => {
  const category = await rows.category()
  const product = await rows.product({ category_id: category['id'] })
  const path = `/api/products/${String(product['id'])}`
  await reader.api.fillCache(path)
  await writer.api.request('DELETE', `/api/categories/${String(category['id'])}`)
  expect(await reader.api.row(path)).toMatchObject({ category_id: null })
})

test('a 404 is cached until the row is created', async () => {
  await reader.api.fillCache('/api/coupons/SPRING')
  expect((await reader.api.get('/api/coupons/SPRING')).status).toBe(404)
  await writer.api.create('coupons', { code: 'SPRING' })
  expect((await reader.api.get('/api/coupons/SPRING')).status).toBe(200)
})

test('a slow read that found no row stores nothing after the row is created', async () => {
  const call = reader.database.hold('after', 'Coupon.findFirst')
  const slow = reader.api.get('/api/coupons/SUMMER')
  await call.reached
  await writer.api.create('coupons', { code: 'SUMMER' })
  call.goOn()
  expect((await slow).status).toBe(404)
  await reader.settled()
  expect((await reader.api.get('/api/coupons/SUMMER')).status).toBe(200)
})

test('a recreated row is not mistaken for one with an unconfirmed deletion', async () => {
  const path = '/api/coupons/WINTER'
  await writer.api.create('coupons', { code: 'WINTER', percent: 10 })
  await reader.api.fillCache(path)
  await deleteAndDie('WINTER')
  await writer.api.create('coupons', { code: 'WINTER', percent: 20 })
  expect(await reader.api.row(path)).toMatchObject({ percent: 20 })
})

test('a read after a write to a known row does not join an earlier read', async () => {
  const id = Number((await rows.category({ name: 'old' }))['id'])
  const path = `/api/categories/${id.toString()}`
  const call = reader.database.hold('after', 'Category.findUnique')
  const slow = reader.api.get(path)
  await call.reached
  const { items = [] } = writer.categoriesWrites.update(id)
  await writer.cache.write({ items }, () =>
    writer.prisma.category.update({ where: { id }, data: { name: 'new' } }),
  )
  const next = reader.api.get(path)
  await Promise.race([next, sleep(500)])
  call.goOn()
  await slow
  expect((await next).text).toContain('"new"')
})

/** Like a process that ends between its commit and its invalidation. */
async function deleteAndDie(code: string) {
  const doomed = await shop.start()
  const call = doomed.database.hold('after', 'Coupon.delete')
  doomed.api.request('DELETE', `/api/coupons/${code}`).catch(() => undefined)
  await call.reached
}
