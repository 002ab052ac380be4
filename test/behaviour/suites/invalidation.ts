import { beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '../../running/api-client.js'
import type { RunningProject } from '../../running/running-project.js'
import { timing } from './expectations.js'
import { ShopRows } from './shop-rows.js'

const cachedTables = [
  'addresses',
  'categories',
  'inventory',
  'order_items',
  'orders',
  'products',
  'reviews',
  'shipments',
  'users',
] as const
type CachedTable = (typeof cachedTables)[number]

/** By hand from shop.yaml: the tables (or the same one, by parent_id) in which a delete may change rows. */
const reachedByDelete: Record<CachedTable, CachedTable[]> = {
  addresses: ['orders'], // shipping_address_id, billing_address_id: set_null
  categories: ['categories', 'products'], // parent_id, category_id: set_null
  inventory: [],
  order_items: [],
  orders: ['order_items', 'shipments'], // order_id: cascade; payments isn't cached
  products: ['inventory', 'reviews'], // product_id: cascade; order_items restricts
  reviews: [],
  shipments: [],
  users: ['addresses', 'order_items', 'orders', 'reviews', 'shipments'], // user_id: cascade, then orders'
}

const change: Record<CachedTable, Row> = {
  addresses: { city: 'Shelbyville' },
  categories: { name: 'Changed' },
  inventory: { quantity_sold: 3 },
  order_items: { quantity: 3 },
  orders: { status: 'shipped' },
  products: { price: '7.77', category_id: null },
  reviews: { rating: 2 },
  shipments: { status: 'lost' },
  users: { role: 'admin' },
}

type World = Record<CachedTable, number>

export function describeInvalidation(running: () => RunningProject): void {
  const api = () => running().api

  /** One row of each table, all related. */
  async function makeWorld(): Promise<World> {
    const rows = new ShopRows(api())
    const user = (await rows.user())['id']
    const category = (await rows.category())['id']
    const product = (await rows.product({ category_id: category }))['id']
    const address = (await rows.address(user))['id']
    const order = (await rows.order(user, { shipping_address_id: address }))['id']
    return {
      users: user,
      categories: category,
      products: product,
      addresses: address,
      orders: order,
      order_items: (await rows.orderItem(order, product))['id'],
      reviews: (await rows.review(product, user))['id'],
      shipments: (await rows.shipment(order))['id'],
      inventory: (await rows.inventory(product))['id'],
    }
  }

  /** Reads every list and both rows of every table, so that all are cached. */
  async function fillCache(...worlds: World[]): Promise<void> {
    await Promise.all(allPaths(...worlds).map((path) => api().fillCache(path)))
  }

  async function missing(...worlds: World[]): Promise<string[]> {
    const paths = allPaths(...worlds)
    const found = await Promise.all(paths.map((path) => api().cacheOf(path)))
    return paths.filter((_, index) => found[index] !== 'HIT')
  }

  describe('a write invalidates what it made stale, and nothing else', timing, () => {
    let bystander: World
    beforeAll(async () => {
      bystander = await makeWorld()
    })

    describe('that changes a row', () => {
      let target: World
      beforeAll(async () => {
        target = await makeWorld()
      })

      test.each([
        ...cachedTables.map((table) => ['PATCH', table] as const),
        ['PUT', 'products'] as const,
      ])('%s %s', async (method, table) => {
        await fillCache(target, bystander)
        await write(method, itemPath(table, target), change[table])
        expect(await missing(target, bystander)).toEqual(
          [...listPaths(table), itemPath(table, target)].sort(),
        )
      })
    })

    test.each(cachedTables)('POST %s', async (table) => {
      const rows = new ShopRows(api())
      const parents = { product: (await rows.product())['id'], user: (await rows.user())['id'] }
      const order = (await rows.order(parents.user))['id']
      await fillCache(bystander)
      const make: Record<CachedTable, () => Promise<object>> = {
        addresses: () => rows.address(parents.user),
        categories: () => rows.category({ parent_id: bystander.categories }),
        inventory: () => rows.inventory(parents.product),
        order_items: () => rows.orderItem(order, parents.product),
        orders: () => rows.order(parents.user),
        products: () => rows.product({ category_id: bystander.categories }),
        reviews: () => rows.review(parents.product, parents.user),
        shipments: () => rows.shipment(order),
        users: () => rows.user(),
      }
      await make[table]()
      expect(await missing(bystander)).toEqual(listPaths(table))
    })

    test.each(cachedTables)('DELETE %s', async (table) => {
      const target = await makeWorld()
      if (table === 'products') {
        await write('DELETE', itemPath('order_items', target))
        target.order_items = bystander.order_items
      }
      await fillCache(target, bystander)
      await write('DELETE', itemPath(table, target))
      const reached = reachedByDelete[table]
      const expected = [
        ...listPaths(table),
        itemPath(table, target),
        ...reached.flatMap((other) => [
          ...listPaths(other),
          itemPath(other, target),
          itemPath(other, bystander),
        ]),
      ]
      expect(await missing(target, bystander)).toEqual([...new Set(expected)].sort())
    })

    test('a write to a table without a cache invalidates nothing', async () => {
      await fillCache(bystander)
      await new ShopRows(api()).payment(bystander.orders)
      expect(await missing(bystander)).toEqual([])
    })

    test('after any write, every list and row equals the database', async () => {
      const target = await makeWorld()
      await fillCache(target, bystander)
      await write('DELETE', itemPath('users', target))
      for (const table of [
        'users',
        'addresses',
        'orders',
        'order_items',
        'reviews',
        'shipments',
      ] as const) {
        expect((await api().get(itemPath(table, target))).status, table).toBe(404)
        expect((await api().get(itemPath(table, bystander))).status, table).toBe(200)
      }
      expect((await api().get(itemPath('products', target))).status).toBe(200)
    })
  })

  async function write(method: string, path: string, body?: Row): Promise<void> {
    const answer = await api().request(method, path, body)
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300)
  }
}

function allPaths(...worlds: World[]): string[] {
  const items = worlds.flatMap((world) => cachedTables.map((table) => itemPath(table, world)))
  return [...new Set([...cachedTables.flatMap(listPaths), ...items])].sort()
}

function listPaths(table: CachedTable): string[] {
  return [`/api/${table}`, `/api/${table}?page=2&limit=1`]
}

function itemPath(table: CachedTable, world: World): string {
  return `/api/${table}/${String(world[table])}`
}
