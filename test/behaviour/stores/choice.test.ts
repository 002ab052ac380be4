import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boot, launch, type RunningServer } from '../../running/boot.js'
import { pushSchema } from '../../running/push-schema.js'
import { createDatabase, type OwnDatabase } from '../../services/databases.js'
import { startRedis, type OwnRedis } from '../../services/redis.js'
import { projectWithStore } from './project-with-store.js'

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
