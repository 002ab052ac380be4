import type { KnownRow } from './oracle.js'
import type { Read, World } from './world.js'

/** Loops that read until the world is over. */
export function readers(world: World, count: number): Promise<void>[] {
  return Array.from({ length: count }, async () => {
    while (!world.isOver) await world.read(nextRead(world))
  })
}

function nextRead(world: World): Read {
  const { random, oracle } = world
  const chance = random.next()
  if (chance < 0.25) return item(random.pick(oracle.rows('products').slice(0, 1)))
  if (chance < 0.35) return item(random.pick(oracle.rows('products')))
  if (chance < 0.5) return item(random.pick(oracle.rows('coupons')))
  if (chance < 0.7) return item(random.pick(anyRow(world)))
  return list(world)
}

function item(row: KnownRow): Read {
  return { path: `/api/${row.table}/${row.id}`, rows: [row], isComplete: true }
}

function anyRow({ oracle, random }: World): KnownRow[] {
  const tables = ['orders', 'order_items', 'users', 'reviews', 'inventory', 'categories']
  const rows = oracle.rows(random.pick(tables))
  return rows.length > 0 ? rows : oracle.rows('products')
}

function list(world: World): Read {
  const { oracle, random } = world
  const all = (table: string, query: string): Read => {
    return { path: `/api/${table}?${query}`, rows: oracle.rows(table), isComplete: true }
  }
  const children = (table: string, column: string, parents: string): Read => {
    const { id } = random.pick(oracle.rows(parents))
    const rows = oracle.rows(table).filter((row) => row.parents[column] === id)
    return { path: `/api/${table}?${column}__eq=${id}&limit=100`, rows, isComplete: true }
  }
  const page = (query: string): Read => ({ ...all('products', query), isComplete: false })
  return random.pick([
    () => all('products', 'limit=100'),
    () => page('page=2&limit=2&sort=id'),
    () => page('limit=2&sort=-name'),
    () => page('brand__eq=touched&limit=50'),
    () => all('coupons', 'limit=100&sort=code'),
    () => all('inventory', 'limit=100'),
    () => children('orders', 'user_id', 'users'),
    () => children('order_items', 'order_id', 'orders'),
    () => children('reviews', 'product_id', 'products'),
  ])()
}
