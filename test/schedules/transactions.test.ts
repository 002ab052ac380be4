import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ShopRows } from '../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess } from './gated-shop.js'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
let id: number
let item: string
beforeAll(async () => {
  shop = await openGatedShop()
  reader = await shop.start()
  writer = await shop.start()
}, 120_000)
beforeEach(async () => {
  for (const { store } of [reader, writer]) store.fencesHoldFrom = 0
  const rows = new ShopRows(writer.api)
  const order = await rows.order((await rows.user())['id'], { status: 'pending' })
  id = order['id'] as number
  item = `/api/orders/${id.toString()}`
  await reader.api.fillCache(item)
})
afterAll(() => shop.close())

test('reads inside a transaction leave the cache alone, and what it wrote is dropped after it', async () => {
  const call = writer.database.hold('after', 'Order.update')
  const done = writer.cache.transaction(async (tx) => {
    await ship(tx)
    return (await writer.getOrder(id)).cache
  })
  await call.reached
  expect(await reader.api.row(item)).toMatchObject({ status: 'pending' })
  call.goOn()
  expect(await done).toEqual({ result: 'bypass', why: 'transaction' })
  expect(await reader.api.row(item)).toMatchObject({ status: 'shipped' })
})

test('a transaction that is rolled back changes nothing', async () => {
  const undone = writer.cache.transaction(async (tx) => {
    await ship(tx)
    throw new Error('Out of stock')
  })
  await expect(undone).rejects.toThrow('Out of stock')
  expect(await reader.api.row(item)).toMatchObject({ status: 'pending' })
  expect((await reader.api.get(item)).cache).toBe('HIT')
})

test('what a transaction makes stale is found out though its commit failed for nobody knows what', async () => {
  const call = writer.database.hold('after', 'transaction')
  const done = writer.cache.transaction(ship)
  await call.reached
  call.fail(new Error('Connection terminated unexpectedly'))
  await expect(done).rejects.toThrow('Connection terminated')
  expect(await reader.api.row(item)).toMatchObject({ status: 'shipped' })
})

type Transaction = Parameters<Parameters<ShopProcess['cache']['transaction']>[0]>[0]

function ship(tx: Transaction) {
  const run = () => tx.order.update({ where: { id }, data: { status: 'shipped' } })
  return writer.cache.write(writer.ordersWrites.update(id), run)
}
