import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boot, type RunningServer } from '../running/boot.js'
import { editFiles } from '../running/edit-files.js'
import { generateFixture } from '../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { runScript } from '../running/run-script.js'
import { shortFences } from '../running/short-fences.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { runSql } from '../services/sql.js'
import { ownProgram, typeErrors } from '../snapshots/strict-program.js'
import { ShopRows } from './suites/shop-rows.js'

const guide = 'src/custom/README.md'
const token = 'a-token-of-this-test-'.repeat(2)

let examples: Map<string, string>
let project: Project
let database: OwnDatabase
let redis: OwnRedis
let env: NodeJS.ProcessEnv
let server: RunningServer
beforeAll(async () => {
  const files = await generateFixture('shop', 'postgresql')
  const text = files.find(({ path }) => path === guide)?.text ?? ''
  const blocks = text.matchAll(/^```ts (\S+)\n([^]*?)^```$/gm)
  examples = new Map([...blocks].map(([, path = '', code = '']) => [path, code]))
  const edits = [...examples]
    .filter(([path]) => path.startsWith('src/custom/'))
    .map(([path, to]) => ({ path, from: /[^]+/, to }))
  project = await materialiseFiles('guide', editFiles(files, [shortFences, ...edits]))
  for (const [path, code] of examples) {
    mkdirSync(dirname(join(project.folder, path)), { recursive: true })
    writeFileSync(join(project.folder, path), code)
  }
  ;[database, redis] = await Promise.all([createDatabase('postgresql'), startRedis()])
  await pushSchema(project, database.url)
  env = {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    LOG_LEVEL: 'error',
    METRICS_TOKEN: token,
  }
  server = await boot(project, env)
}, 180_000)
afterAll(async () => {
  await server.stop()
  await redis.stop()
  await database.drop()
})

describe('the guide in src/custom/README.md', () => {
  test('has examples that compile', () => {
    expect([...examples.keys()]).toEqual([
      'src/custom/users.ts',
      'src/custom/orders.ts',
      'src/custom/products.ts',
      'src/cancel-orders.ts',
      'test/checkout.test.ts',
    ])
    const paths = [...examples.keys()].map((path) => join(project.folder, path))
    expect(typeErrors(ownProgram(project.folder, Object.fromEntries(examples)), paths)).toEqual([])
  })

  test('hashes a password, when a user is created and when it is changed', async () => {
    const { id } = await server.api.create('users', {
      username: 'ada',
      email: 'ada@example.com',
      password_hash: 'secret',
    })
    const first = await hashOf(id)
    expect(first).toMatch(/^scrypt:[\w+/=]{24}:[\w+/=]{44}$/)
    await server.api.request('PATCH', `/api/users/${String(id)}`, { first_name: 'Ada' })
    expect(await hashOf(id)).toBe(first)
    await server.api.request('PATCH', `/api/users/${String(id)}`, { password_hash: 'other' })
    expect(await hashOf(id)).not.toBe(first)
  })

  test('writes an order and its item together or not at all', async () => {
    const { api } = server
    const rows = new ShopRows(api)
    const [user, product] = [await rows.user(), await rows.product({ price: '19.90' })]
    const items = '/api/order_items'
    await api.fillCache(items)
    const wanted = { user_id: user['id'], product_id: product['id'], quantity: 3 }
    const ordered = await api.request('POST', '/api/orders/checkout', wanted)
    expect(ordered.status, ordered.text).toBe(201)
    expect(ordered.json).toMatchObject({ total: '59.70', status: 'pending' })
    expect(await api.list(items)).toMatchObject({ total: 1, items: [{ unit_price: '19.90' }] })
    const nobody = { ...wanted, user_id: 999_999 }
    expect((await api.request('POST', '/api/orders/checkout', nobody)).status).toBe(409)
    const nothing = { ...wanted, product_id: 999_999 }
    expect((await api.request('POST', '/api/orders/checkout', nothing)).status).toBe(404)
    expect(await api.list(items)).toMatchObject({ total: 1 })
  })

  test('caches a joined list until one of its tables changes, and counts it by name', async () => {
    const { api } = server
    const rows = new ShopRows(api)
    const category = await rows.category({ name: 'Lamps' })
    await rows.product({ name: 'Sun', category_id: category['id'] })
    const path = '/api/products/with-category'
    await api.fillCache(path)
    expect((await api.get(path)).text).toContain('"category":"Lamps"')
    await api.request('PATCH', `/api/categories/${String(category['id'])}`, { name: 'Lights' })
    const changed = await api.get(path)
    expect(changed).toMatchObject({ cache: 'MISS' })
    expect(changed.text).toContain('"category":"Lights"')
    const metrics = await api.get('/metrics', { authorization: `Bearer ${token}` })
    expect(metrics.text).toMatch(
      /pylight_cache_events_total\{table="products",endpoint="with-category",event="hit"\} \d/,
    )
  })

  test('changes many rows, and their answers with them', async () => {
    const { api } = server
    const { id } = await new ShopRows(api).product({ brand: 'Acme', price: '10.00' })
    await api.fillCache(`/api/products/${String(id)}`)
    const body = { brand: 'Acme', percent: 20 }
    expect((await api.request('POST', '/api/products/discount', body)).json).toEqual({ count: 1 })
    expect(await api.row(`/api/products/${String(id)}`)).toMatchObject({ price: '8.00' })
  })

  test('searches texts', async () => {
    const rows = new ShopRows(server.api)
    await rows.product({ name: 'Reading lamp', description: 'Bright' })
    await rows.product({ name: 'Chair', description: 'Beside the lamps' })
    const { json } = await server.api.get('/api/products/search?q=lamp')
    expect((json as { name: string }[]).map(({ name }) => name).sort()).toEqual([
      'Chair',
      'Reading lamp',
    ])
    expect((await server.api.get('/api/products/search')).status).toBe(400)
  })

  test('cancels old orders by a script that ends, and the API shows it', async () => {
    const { api } = server
    const order = await new ShopRows(api).order((await new ShopRows(api).user())['id'])
    const path = `/api/orders/${String(order['id'])}`
    const sql = `UPDATE orders SET created_at = '2020-01-01' WHERE id = ${String(order['id'])}`
    await runSql('postgresql', database.url, sql)
    await api.fillCache(path)
    const code = examples
      .get('src/cancel-orders.ts')
      ?.replaceAll("'./generated", "'./src/generated")
    const ended = await runScript(project, code ?? '', env)
    expect(ended).toEqual({ exitCode: 0, output: 'cancelled 1 orders\n' })
    expect(await api.row(path)).toMatchObject({ status: 'cancelled' })
  })

  test('flushes from code', async () => {
    const { api } = server
    for (const path of ['/api/products', '/api/categories']) await api.fillCache(path)
    const flush = (tables: string) => `
import { cache } from './src/generated/shared/cache/index.js'
import { shutdown } from './src/generated/shared/lifecycle.js'
await cache.flush(${tables})
await shutdown()
`
    await runScript(project, flush("['products']"), env)
    expect(await api.cacheOf('/api/categories')).toBe('HIT')
    expect(await api.cacheOf('/api/products')).toBe('MISS')
    await runScript(project, flush(''), env)
    expect(await api.cacheOf('/api/categories')).toBe('MISS')
  })

  test('has a test that passes', () => {
    const { PATH, HOME } = process.env
    const vitest = join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
    const args = [vitest, 'run', '--root', project.folder, 'test/checkout.test.ts']
    const options = { cwd: project.folder, env: { PATH, HOME, NO_COLOR: '1', ...env } }
    const output = execFileSync(process.execPath, args, { ...options, encoding: 'utf8' })
    expect(output).toMatch(/Tests +1 passed/)
  })
})

async function hashOf(id: unknown): Promise<string> {
  const url = new URL(database.url)
  const { default: pg } = await import('pg')
  const client = new pg.Client(url.href)
  await client.connect()
  const sql = 'SELECT password_hash FROM users WHERE id = $1'
  const { rows } = await client.query<{ password_hash: string }>(sql, [id])
  await client.end()
  return rows[0]?.password_hash ?? ''
}
