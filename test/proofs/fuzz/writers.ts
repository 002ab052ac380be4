import { note } from './notes.js'
import type { KnownRow } from './oracle.js'
import { versionOf } from './answers.js'
import type { World } from './world.js'

type Values = Record<string, unknown>

const codes = ['C1', 'C2', 'C3', 'C4', 'C5']
let counter = 0

/** How each table's rows are changed. */
const changes: Record<string, (n: number) => Values> = {
  categories: (n) => ({ description: `description ${n.toString()}` }),
  coupons: (n) => ({ percent: n % 100 }),
  inventory: (n) => ({ quantity_available: n }),
  order_items: (n) => ({ quantity: 1 + (n % 9) }),
  orders: (n) => ({ total: n % 1000 }),
  products: (n) => ({ name: `product ${n.toString()}` }),
  reviews: (n) => ({ rating: 1 + (n % 5) }),
  users: (n) => ({ first_name: `name ${n.toString()}` }),
}

/** Rows that exist during the whole run, read and written most; for a narrow run the only ones. */
export async function makeHotRows(world: World): Promise<void> {
  const products = await Promise.all(
    [1, 2, 3, 4].map(() => mustCreate(world, 'products', newProduct())),
  )
  if (world.isNarrow) return
  for (const code of codes) world.oracle.add('coupons', code)
  const inventory = products.map(async (product) => {
    const parent = { product_id: product.id }
    await mustCreate(world, 'inventory', { product_id: idOf(product) }, parent)
  })
  await Promise.all([...inventory, makeFamily(world), makeFamily(world)])
}

/** All loops that write until the run ends. */
export function writers(world: World): Promise<void>[] {
  const repeat = async (lowMs: number, highMs: number, work: () => Promise<void>) => {
    while (!world.isOver) {
      await work()
      await world.random.pause(lowMs, highMs)
    }
  }
  if (world.isNarrow)
    return [0, 1, 2, 3].map((place) => repeat(200, 1_200, () => rename(world, place)))
  return [
    ...[1, 2, 3].map(() => repeat(0, 50, () => update(world))),
    ...[1, 2].map(() => repeat(50, 200, () => family(world))),
    ...codes.map((code) => repeat(20, 150, () => coupon(world, code))),
    ...[1, 2].map(() => repeat(0, 100, () => note(world))),
    repeat(100, 300, () => category(world)),
    repeat(100, 400, () => touchAll(world)),
    repeat(100, 300, () => shipSome(world)),
  ]
}

async function update(world: World): Promise<void> {
  const table = world.random.pick(Object.keys(changes))
  const rows = world.oracle.rows(table).filter(({ presence }) => presence !== 'absent')
  if (rows.length > 0)
    await change(world, world.random.pick(rows), changes[table]?.(++counter) ?? {})
}

async function rename(world: World, place: number): Promise<void> {
  const product = world.oracle.rows('products')[place]
  if (product) await change(world, product, { name: `product ${(++counter).toString()}` })
}

async function change(world: World, row: KnownRow, values: Values): Promise<boolean> {
  world.oracle.writing(row)
  const { isAcknowledged, json } = await world.write('PATCH', world.pathOf(row), values)
  if (isAcknowledged) world.oracle.written(row, versionOf(json).version)
  return isAcknowledged
}

/** A user with orders, their items and a review, which are all deleted with the user. */
async function family(world: World): Promise<void> {
  const rows = await makeFamily(world)
  await world.random.pause(100, 600)
  const [user] = rows
  if (!user) return
  await remove(world, user, rows)
  await world.random.pause(100, 300)
  world.oracle.forget(rows)
}

async function makeFamily(world: World): Promise<KnownRow[]> {
  const n = (++counter).toString()
  const names = { username: `user${n}`, email: `${n}@example.com`, password_hash: 'x' }
  const user = await create(world, 'users', names)
  if (!user) return []
  const rows = [user]
  const add = async (table: string, values: Values, parent: Values) => {
    const row = await create(world, table, values, parent)
    if (row) rows.push(row)
    return row
  }
  const products = world.oracle.rows('products')
  for (let i = 0; i < 2; i++) {
    const number = { order_number: `${n}-${i.toString()}`, subtotal: 1, total: 1 }
    const order = await add('orders', { user_id: idOf(user), ...number }, { user_id: user.id })
    if (!order) continue
    for (const product of products.slice(0, 2)) {
      const item = {
        order_id: idOf(order),
        product_id: idOf(product),
        unit_price: 1,
        total_price: 1,
      }
      await add('order_items', item, { order_id: order.id })
    }
  }
  const product = world.random.pick(products)
  const review = { user_id: idOf(user), product_id: idOf(product), rating: 3 }
  await add('reviews', review, { product_id: product.id })
  return rows
}

/** Created and deleted repeatedly with the same key. */
async function coupon(world: World, code: string): Promise<void> {
  const row = world.oracle.row('coupons', code) ?? world.oracle.add('coupons', code)
  world.oracle.changing([row], 'present')
  const { isAcknowledged, status, json } = await world.write('POST', '/api/coupons', {
    code: world.spell('coupons', code),
  })
  if (isAcknowledged) world.oracle.created(row, versionOf(json).version)
  // The database may still be writing.
  if (status === 0 || status >= 500) await world.random.pause(500, 800)
  await world.random.pause(20, 200)
  if (await remove(world, row, [row]))
    world.oracle.outdated(row, await world.database.lastVersion())
}

/** Its deletion changes products: their foreign key becomes null. */
async function category(world: World): Promise<void> {
  const slug = `slug-${(++counter).toString()}`
  const row = await create(world, 'categories', { name: 'category', slug })
  if (!row) return
  const moved: KnownRow[] = []
  for (const product of world.oracle.rows('products').slice(0, 2)) {
    if (await change(world, product, { category_id: idOf(row) })) moved.push(product)
  }
  const before = await world.database.lastVersion()
  if ((await remove(world, row, [row])) && world.database.cascadesMoveVersions) {
    for (const product of moved) world.oracle.written(product, before + 1)
  }
  world.oracle.forget([row])
}

async function touchAll(world: World): Promise<void> {
  const products = world.oracle.rows('products')
  const before = await world.database.lastVersion()
  const { isAcknowledged } = await world.write('POST', '/api/products/touch', {
    ids: products.map(idOf),
  })
  if (!isAcknowledged) return
  for (const product of products) world.oracle.written(product, before + 1)
}

async function shipSome(world: World): Promise<void> {
  const ids = world.oracle.rows('orders').slice(0, 2).map(idOf)
  const { isAcknowledged, json } = await world.write('POST', '/api/orders/ship', { ids })
  if (!isAcknowledged) return
  for (const { id, version } of (json as unknown[]).map(versionOf)) {
    const row = world.oracle.row('orders', id)
    if (row) world.oracle.written(row, version)
  }
}

/** Undefined when the outcome is unknown. */
async function create(world: World, table: string, values: Values, parents: Values = {}) {
  const { isAcknowledged, json } = await world.write('POST', `/api/${table}`, values)
  if (json === undefined) return undefined
  const { id, version } = versionOf(json)
  const row = world.oracle.add(table, id, parents)
  if (isAcknowledged) world.oracle.created(row, version)
  return row
}

async function mustCreate(world: World, table: string, values: Values, parents: Values = {}) {
  const row = await create(world, table, values, parents)
  if (!row) throw new Error(`The first row of ${table} could not be made`)
  return row
}

/** Deletes the first row and with it the others; returns whether that was acknowledged. */
async function remove(world: World, row: KnownRow, rows: KnownRow[]): Promise<boolean> {
  for (let attempts = 0; attempts < 20 && !world.isOver; attempts++) {
    world.oracle.changing(rows, 'absent')
    const { isAcknowledged, status } = await world.write('DELETE', world.pathOf(row))
    if (isAcknowledged) world.oracle.deleted(rows)
    if (isAcknowledged || status === 404 || status === 204) return isAcknowledged
    await world.random.pause(500, 800)
  }
  return false
}

function newProduct(): Values {
  const n = (++counter).toString()
  return { name: `product ${n}`, sku: `sku-${n}`, price: 1 }
}

function idOf({ id }: KnownRow): number {
  return Number(id)
}
