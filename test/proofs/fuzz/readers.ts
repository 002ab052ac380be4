import { nextNoteRead } from './notes.js'
import type { KnownRow } from './oracle.js'
import type { Read, World } from './world.js'

/** Loops that read until the run ends. */
export function readers(world: World, count: number): Promise<void>[] {
  return Array.from({ length: count }, async () => {
    while (!world.isOver) {
      for (const read of nextReads(world)) await world.read(read)
    }
  })
}

/** Reads a row and often a list with the same row, in either order: both must show the same. */
function nextReads(world: World): Read[] {
  const { random } = world
  const ofUser = !world.isNarrow && random.next() < 0.1 ? nextNoteRead(world) : undefined
  if (ofUser) return [ofUser]
  const row = nextRow(world)
  if (random.next() < 0.6) return [item(row, world)]
  return random.shuffled([item(row, world), listWith(row, world)])
}

function nextRow({ oracle, random, isNarrow }: World): KnownRow {
  const chance = random.next()
  const products = oracle.rows('products')
  if (isNarrow) return random.pick(products)
  if (chance < 0.2) return random.pick(products.slice(0, 1))
  if (chance < 0.3) return random.pick(products)
  if (chance < 0.6) return random.pick(oracle.rows('coupons'))
  const tables = ['orders', 'order_items', 'users', 'reviews', 'inventory', 'categories']
  const rows = oracle.rows(random.pick(tables))
  return random.pick(rows.length > 0 ? rows : products)
}

function item(row: KnownRow, world: World): Read {
  return { path: world.pathOf(row), rows: [row], isComplete: true }
}

/** How lists of children are filtered. */
const parentColumns: Record<string, string> = {
  orders: 'user_id',
  order_items: 'order_id',
  reviews: 'product_id',
}

function listWith(row: KnownRow, { oracle, random, isNarrow }: World): Read {
  const { table } = row
  const column = parentColumns[table]
  const all = (query: string): Read => {
    return { path: `/api/${table}?${query}`, rows: oracle.rows(table), isComplete: true }
  }
  if (column !== undefined) {
    const parent = String(row.parents[column])
    const rows = oracle.rows(table).filter(({ parents }) => String(parents[column]) === parent)
    return { path: `/api/${table}?${column}__eq=${parent}&limit=100`, rows, isComplete: true }
  }
  if (table !== 'products' || isNarrow || random.next() < 0.4) return all('limit=100')
  const pages = ['page=2&limit=2&sort=id', 'limit=2&sort=-name', 'brand__eq=touched&limit=50']
  return { ...all(random.pick(pages)), isComplete: false }
}
