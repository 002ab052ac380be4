import { once } from 'node:events'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { boot, launch, type RunningServer } from '../../running/boot.js'
import { pushSchema } from '../../running/push-schema.js'
import { createDatabase, type OwnDatabase } from '../../services/databases.js'
import { freePort } from '../../services/ports.js'
import { startRedis, type OwnRedis } from '../../services/redis.js'
import { fakeStores } from './fake-stores.js'
import { projectWithStore, projectWithStores } from './project-with-store.js'

let database: OwnDatabase
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  database = await createDatabase('sqlite')
  env = { DATABASE_URL: database.url }
  await pushSchema(await projectWithStore('memory'), database.url)
})
afterAll(() => database.drop())

describe('redis.store: memory', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await boot(await projectWithStore('memory'), env)
  })
  afterAll(() => server.stop('SIGKILL'))

  test('needs no Redis, neither to run nor to install', async () => {
    const { files } = await projectWithStore('memory')
    expect(files.filter(({ text }) => text.includes("from 'ioredis'"))).toEqual([])
    const manifest = files.find(({ path }) => path === 'package.json')?.text ?? '{}'
    const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies)).toContain('lru-cache')
    expect(Object.keys(dependencies)).not.toContain('ioredis')
    expect((await server.api.get('/health')).json).toMatchObject({ cache: 'up' })
  })

  test('caches, and invalidates after a write, also for strict tables', async () => {
    const { api } = server
    const { id } = await api.create('users', {
      username: 'ada',
      email: 'ada@example.com',
      password_hash: 'x',
    })
    const order = await api.create('orders', {
      user_id: id,
      order_number: '1',
      subtotal: '1',
      total: '1',
    })
    const path = `/api/orders/${String(order['id'])}`
    await api.fillCache(path)
    await api.fillCache('/api/orders')
    await api.request('PATCH', path, { total: '2' })
    expect(await api.row(path)).toMatchObject({ total: '2.00' })
    await api.fillCache(path)
    await api.request('DELETE', `/api/users/${String(id)}`)
    expect((await api.get(path)).status).toBe(404)
    expect(await api.list('/api/orders')).toMatchObject({ total: 0 })
  })

  test('ends when it is told to', async () => {
    const other = await boot(await projectWithStore('memory'), env)
    expect(await other.stop('SIGTERM')).toBe(0)
  })
})

describe('redis.store: custom', () => {
  let redis: OwnRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.stop())

  test('begins with Redis', async () => {
    const server = await boot(await projectWithStore('custom'), { ...env, REDIS_URL: redis.url })
    await server.api.fillCache('/api/products')
    await server.stop('SIGKILL')
  })

  test('without compare-and-set does not start, and says why', async () => {
    const withoutCas = `import type { Store } from '../generated/shared/cache/store.js'

export function openStore(): Store {
  const nothing = () => Promise.resolve()
  const store = { era: 'x', fencesHoldFrom: 0, mget: nothing, set: nothing, setNxGet: nothing,
    unlink: nothing, enter: nothing, leave: nothing, isBackWithin: nothing, reconnect() {}, close() {} }
  return store as unknown as Store
}
`
    const project = await projectWithStore('custom', { 'src/custom/cache-store.ts': withoutCas })
    const server = launch(project, { ...env, PORT: '0' })
    const [exitCode] = (await once(server.child, 'close')) as [number]
    expect(exitCode).toBe(1)
    expect(server.logs()).toContain('src/custom/cache-store.ts: the store has no compareAndSet')
    expect(server.logs()).toContain('a slow reader can bring back what a write has replaced')
    expect(server.logs()).not.toContain('listening')
  })
})

test.concurrent(
  'tables have stores of their own, and one that is away leaves the others in use',
  async () => {
    const redis = await startRedis()
    const server = await boot(await projectWithStores(), { ...env, REDIS_URL: redis.url })
    try {
      const { api } = server
      const name = { username: 'grace', email: 'grace@example.com', password_hash: 'x' }
      const user = `/api/users/${String((await api.create('users', name))['id'])}`
      await api.fillCache(user)
      await api.fillCache('/api/orders')
      const keys = await keysIn(redis)
      expect(keys).toContain('shop:orders:GET:page=1&limit=10')
      expect(keys.filter((key) => key.startsWith('shop:users:GET'))).toEqual([])
      expect((await api.get('/health')).json).toMatchObject({ cache: 'up' })

      await api.request('PATCH', user, { first_name: 'Grace' })
      expect((await api.get('/api/orders')).cache).toBe('HIT')
      // A delete cascades to orders, which are in the other store.
      const other = await api.create('users', { ...name, username: 'x', email: 'x@example.com' })
      await api.request('DELETE', `/api/users/${String(other['id'])}`)
      expect((await api.get('/api/orders')).cache).toBe('MISS')

      await redis.stop()
      await vi.waitFor(async () => {
        expect((await api.get('/api/orders')).cache).toBe('BYPASS')
      }, 20_000)
      expect((await api.get('/health')).json).toMatchObject({ cache: 'degraded' })
      const described = (await api.get('/openapi.json')).json
      const schema = ['components', 'responses', 'Health', 'content', 'application/json', 'schema']
      const path = [...schema, 'properties', 'cache', 'enum']
      expect(described).toHaveProperty(path, ['up', 'degraded', 'down'])
      await api.fillCache(user)
      await api.request('PATCH', user, { first_name: 'Amazing' })
      expect(await api.row(user)).toMatchObject({ first_name: 'Amazing' })
      await api.request('DELETE', user)
      expect((await api.get(user)).status).toBe(404)
    } finally {
      await server.stop('SIGKILL')
      await redis.stop()
    }
  },
)

test.concurrent(
  'without Redis, tables in memory are warmed, strict ones too, and the log names the others',
  async () => {
    const port = await freePort()
    const missing = `redis://127.0.0.1:${port.toString()}/0`
    const server = await boot(await projectWithStores(), { ...env, REDIS_URL: missing })
    try {
      const { api } = server
      const isLogged = () => linesOf(server).filter(({ msg = '' }) => msg.includes('not warmed'))
      await vi.waitFor(() => {
        expect(isLogged()).toMatchObject([
          { table: 'products', query: '' },
          { table: 'products', query: 'page=1&limit=50&sort=-price' },
        ])
      }, 10_000)
      expect((await api.get('/api/addresses?limit=5')).cache).toBe('HIT')
      expect((await api.get('/api/orders')).cache).toBe('BYPASS')
    } finally {
      await server.stop('SIGKILL')
    }
  },
)

test('a write that is undelivered reconnects and awaits the store of its table only', async () => {
  const { stores, undelivered, calls } = await fakeStores()
  expect(stores.health).toBe('degraded')
  undelivered.add({ lists: ['users'] })
  stores.reconnect()
  expect(calls).toEqual(['memory'])
  expect(await stores.isBackWithin(1)).toBe(true)
  undelivered.add({ lists: ['orders'] })
  stores.reconnect()
  expect(calls).toEqual(['memory', 'memory', 'redis'])
  expect(await stores.isBackWithin(1)).toBe(false)
})

interface Logged {
  msg?: string
}

function linesOf(server: RunningServer): Logged[] {
  const lines = server
    .logs()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  return lines.map((line) => JSON.parse(line) as Logged)
}

async function keysIn({ url }: OwnRedis): Promise<string[]> {
  const redis = new Redis(url)
  try {
    return await redis.keys('*')
  } finally {
    redis.disconnect()
  }
}
