import { deepStrictEqual } from 'node:assert'
import { writeTemplates } from '../.config/templates.js'
import { createDatabase } from '../test/services/databases.js'
import { startRedis } from '../test/services/redis.js'
import { runSql } from '../test/services/sql.js'

/**
 * Starts an entry for HttpArena's profile `crud` and checks what its rules say. The argument is where
 * to write the entry: `frameworks/pylight` in a clone of HttpArena.
 */
await writeTemplates()
const { entryFiles } = await import('./httparena/entry.js')
const { materialiseFiles, writeFiles } = await import('../test/running/materialise.js')
const { boot } = await import('../test/running/boot.js')

const tables = [
  `CREATE TABLE items (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, price INTEGER NOT NULL,
    quantity INTEGER NOT NULL, active BOOLEAN NOT NULL, tags JSONB NOT NULL,
    rating_score INTEGER NOT NULL, rating_count INTEGER NOT NULL)`,
  `INSERT INTO items SELECT id, 'Widget ' || id, 'electronics', id % 100, 5, true, '["new"]', 42, 127
    FROM generate_series(1, 1000) AS id`,
]

const [out] = process.argv.slice(2)
const files = entryFiles()
if (out !== undefined) await writeFiles(out, files)
const [project, database, redis] = await Promise.all([
  materialiseFiles('httparena', files),
  createDatabase('postgresql'),
  startRedis(),
])
await runSql('postgresql', database.url, ...tables)
const server = await boot(project, { DATABASE_URL: database.url, REDIS_URL: redis.url })
const { api } = server
try {
  await checkReads()
  await checkWrites()
} finally {
  await server.stop('SIGKILL')
  await Promise.all([redis.stop(), database.drop()])
}

async function checkReads(): Promise<void> {
  const list = await api.list('/crud/items?category=electronics&page=1&limit=5')
  const [first] = list.items
  check('5 of 5 items', [list.items.length, list.total, list.page, list.limit], [5, 5, 1, 5])
  check('a nested rating', first?.['rating'], { score: 42, count: 127 })
  check('tags', first?.['tags'], ['new'])
  check('at most 50 items', (await api.list('/crud/items?limit=99')).items.length, 50)
  check('the item', (await api.row('/crud/items/1'))['id'], 1)
  const reads = [await cacheOf(42), await cacheOf(42)]
  await new Promise((resolve) => setTimeout(resolve, 250))
  check(
    'a miss, a hit, and a miss after 200 ms',
    [...reads, await cacheOf(42)],
    ['MISS', 'HIT', 'MISS'],
  )
  check('not found', (await api.get('/crud/items/999999')).status, 404)
}

async function checkWrites(): Promise<void> {
  const item = { id: 200001, name: 'Bench Test', category: 'test', price: 25, quantity: 10 }
  const made = [await post(item), await post({ ...item, price: 30 })]
  check('created, and created again', made, [201, 201])
  check('what was written last', (await api.row('/crud/items/200001'))['price'], 30)
  const before = await cacheOf(200001)
  const changes = { name: 'Updated', price: 31, quantity: 5 }
  const answer = await api.request('PUT', '/crud/items/200001', changes)
  check('updated', [answer.status, (answer.json as { price: number }).price], [200, 31])
  check('a hit, then a miss', [before, await cacheOf(200001)], ['HIT', 'MISS'])
  check('no such item', (await api.request('PUT', '/crud/items/999999', changes)).status, 404)
}

async function post(body: object): Promise<number> {
  return (await api.request('POST', '/crud/items', body)).status
}

async function cacheOf(id: number): Promise<string | null> {
  return (await api.get(`/crud/items/${id.toString()}`)).cache
}

function check(what: string, found: unknown, wanted: unknown): void {
  deepStrictEqual(found, wanted, what)
  console.log(`✓ ${what}`)
}
