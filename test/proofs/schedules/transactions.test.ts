import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ShopRows } from '../../behaviour/suites/shop-rows.js'
import { type GatedShop, openGatedShop, type ShopProcess, type Transaction } from './gated-shop.js'

let shop: GatedShop
let reader: ShopProcess
let writer: ShopProcess
let id: number
let item: string
beforeAll(async () => {
  shop = await openGatedShop()
  reader = await shop.start()
  writer = await shop.start()
})
beforeEach(async () => {
  await shop.client.flushall()
  for (const { store } of [reader, writer]) store.fencesHoldFrom = 0
  const rows = new ShopRows(writer.api)
  const order = await rows.order((await rows.user())['id'], { status: 'pending' })
  id = order['id']
  item = `/api/orders/${id.toString()}`
  await reader.api.fillCache(item)
})
afterAll(() => shop.close())

test('reads inside a transaction bypass the cache, and it invalidates afterwards', async () => {
  const call = writer.database.hold('after', 'Order.update')
  const done = writer.cache.transaction(async (tx) => {
    await ship(tx)
    return (await writer.getOrder(id, { db: tx })).cache
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

test('a transaction invalidates although the outcome of its commit is unknown', async () => {
  const call = writer.database.hold('after', 'transaction')
  const done = writer.cache.transaction(ship)
  await call.reached
  call.fail(new Error('Connection terminated unexpectedly'))
  await expect(done).rejects.toThrow('Connection terminated')
  expect(await reader.api.row(item)).toMatchObject({ status: 'shipped' })
})

describe('after a transaction is over', () => {
  let category: number
  let path: string
  beforeEach(async () => {
    category = (await new ShopRows(writer.api).category({ name: 'old' }))['id']
    path = `/api/categories/${category.toString()}`
    await reader.api.fillCache(path)
  })
  const rename = () =>
    writer.cache.write(writer.categoriesWrites.update(category), () =>
      writer.prisma.category.update({ where: { id: category }, data: { name: 'new' } }),
    )

  test('a write on another connection, which is not rolled back', async () => {
    const undone = writer.cache.transaction(async () => {
      await rename()
      throw new Error('Out of stock')
    })
    await expect(undone).rejects.toThrow('Out of stock')
    expect(await reader.api.row(path)).toMatchObject({ name: 'new' })
  })

  test('a write that nobody waited for', async () => {
    const call = writer.database.hold('before', 'Category.update')
    let late: Promise<unknown> = Promise.resolve()
    await writer.cache.transaction(async () => {
      late = rename()
      await call.reached
    })
    await reader.api.fillCache(path)
    call.goOn()
    await late
    expect(await reader.api.row(path)).toMatchObject({ name: 'new' })
  })

  test('a write that it only set off', async () => {
    let setOff: () => void = () => undefined
    let late: Promise<unknown> = Promise.resolve()
    await writer.cache.transaction(async () => {
      late = new Promise<void>((resolve) => (setOff = resolve)).then(rename)
      return Promise.resolve()
    })
    setOff()
    await late
    expect(await reader.api.row(path)).toMatchObject({ name: 'new' })
  })

  test('a write of its own within another transaction', async () => {
    await writer.cache.transaction(async (tx) => {
      await writer.cache.transaction(() =>
        writer.cache.write(writer.categoriesWrites.update(category), () =>
          tx.category.update({ where: { id: category }, data: { name: 'new' } }),
        ),
      )
      await reader.api.fillCache(path)
    })
    expect(await reader.api.row(path)).toMatchObject({ name: 'new' })
  })
})

describe('a function of a repository', () => {
  let category: number
  let path: string
  const name = async () => (await reader.api.row(path))['name']
  beforeEach(async () => {
    category = (await new ShopRows(writer.api).category({ name: 'old' }))['id']
    path = `/api/categories/${category.toString()}`
    await reader.api.fillCache(path)
  })

  test('takes part in the transaction that it is given', async () => {
    let inside: unknown
    const change = async (tx: Transaction) => {
      await writer.updateCategory(category, { name: 'new' }, { db: tx })
      inside = JSON.parse((await writer.getCategory(category, { db: tx })).body.toString())
    }
    const undone = writer.cache.transaction(async (tx) => {
      await change(tx)
      expect(await name()).toBe('old')
      throw new Error('Out of stock')
    })
    await expect(undone).rejects.toThrow('Out of stock')
    expect(inside).toMatchObject({ name: 'new' })
    expect(await name()).toBe('old')
    await writer.cache.transaction(change)
    expect(await name()).toBe('new')
  })

  test('refuses to be called within a transaction without it', async () => {
    const calls = [
      () => writer.updateCategory(category, { name: 'new' }),
      () => writer.getCategory(category),
      () => writer.getOrder(id),
    ]
    for (const call of calls) {
      const refused = writer.cache.transaction(call)
      await expect(refused).rejects.toThrow('pass { db: tx } as the last argument')
    }
    expect(await name()).toBe('old')
  })

  test('refuses an unknown transaction, or one that is over', async () => {
    const change = (tx: Transaction) => writer.updateCategory(category, { name: 'new' }, { db: tx })
    await expect(writer.prisma.$transaction(change)).rejects.toThrow('cache.transaction')
    const over = await writer.cache.transaction((tx) => Promise.resolve([tx]))
    await expect(change(over[0] as Transaction)).rejects.toThrow('cache.transaction')
    expect(await name()).toBe('old')
  })

  test('outside a finished transaction may be called by code that the transaction started', async () => {
    let late: Promise<unknown> = Promise.resolve()
    let setOff: () => void = () => undefined
    await writer.cache.transaction(() => {
      const rename = () => writer.updateCategory(category, { name: 'new' })
      late = new Promise<void>((resolve) => (setOff = resolve)).then(rename)
      return Promise.resolve()
    })
    setOff()
    await late
    expect(await name()).toBe('new')
  })
})

test('a transaction invalidates all its writes at once', async () => {
  const { store } = writer
  const unlink = store.unlink.bind(store)
  const asked: string[] = []
  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  store.unlink = async (key) => {
    asked.push(key)
    await held
    await unlink(key)
  }
  const done = writer.cache.transaction(async () => {
    for (const key of ['1', '2', '3']) {
      const stale = { items: [`categories:GET:id=${key}`] }
      await writer.cache.write(stale, () => Promise.resolve())
    }
  })
  await vi.waitFor(() => {
    expect(asked).toHaveLength(3)
  }, 20_000)
  store.unlink = unlink
  goOn()
  await done
})

function ship(tx: Transaction) {
  const run = () => tx.order.update({ where: { id }, data: { status: 'shipped' } })
  return writer.cache.write(writer.ordersWrites.update(id), run)
}
