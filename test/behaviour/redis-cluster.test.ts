import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProject, type RunningProject } from '../running/running-project.js'
import type { OwnRedis } from '../services/redis.js'
import { startCluster } from '../services/redis-cluster.js'

describe('a cluster of three', () => {
  let nodes: OwnRedis[]
  let shop: RunningProject
  const health = async () => (await shop.api.get('/health')).json
  const untilUp = () =>
    vi.waitFor(async () => expect(await health()).toMatchObject({ cache: 'up' }), 20_000)

  beforeAll(async () => {
    nodes = await startCluster()
    const env = { REDIS_URL: nodes.map(({ url }) => url).join(',') }
    shop = await runProject('shop', 'sqlite', { env })
    await untilUp()
  })
  afterAll(async () => {
    await shop.close()
    await Promise.all(nodes.map((node) => node.stop()))
  })

  test('caches lists and rows of every table, and invalidates them after a write', async () => {
    const created = await shop.api.request('POST', '/api/categories', { name: 'a', slug: 'a' })
    const path = `/api/categories/${String((created.json as { id: number }).id)}`
    for (const url of ['/api/categories', path, '/api/products', '/api/users']) {
      await shop.api.get(url)
      expect((await shop.api.get(url)).cache, url).toBe('HIT')
    }
    await shop.api.request('PATCH', path, { name: 'b' })
    expect((await shop.api.get(path)).json).toMatchObject({ name: 'b' })
    expect((await shop.api.get('/api/products')).cache).toBe('HIT')
  })

  test('a key that is moving to another server is read from the database', async () => {
    const end = await startMoving(nodes, 'shop:categories:GET:id=999')
    const answer = await shop.api.get('/api/categories/999')
    expect(answer).toMatchObject({ status: 404, cache: 'BYPASS' })
    await untilUp()
    expect((await shop.api.get('/api/categories/999')).status).toBe(404)
    await end()
  })

  test('a server that comes back empty has another era: nothing cached before is served', async () => {
    await shop.api.get('/api/categories')
    for (const node of nodes) {
      await node.kill()
      expect((await shop.api.get('/api/categories')).status).toBe(200)
      await node.restart()
      await untilUp()
      await sleep(500)
    }
    expect((await shop.api.get('/api/categories')).status).toBe(200)
  })
})

/** Makes the server of the key's slot redirect clients to the next server. */
async function startMoving(nodes: OwnRedis[], key: string): Promise<() => Promise<void>> {
  const clients = nodes.map(({ url }) => new Redis(url))
  const ids = await Promise.all(clients.map((client) => client.cluster('MYID')))
  const asOwner = (stateFor: (i: number) => string[]) =>
    Promise.allSettled(
      clients.map(async (client, i) => {
        const slot = await client.cluster('KEYSLOT', key)
        await client.call('CLUSTER', 'SETSLOT', slot, ...stateFor(i))
      }),
    )
  await asOwner((i) => ['MIGRATING', String(ids[(i + 1) % ids.length])])
  return async () => {
    await asOwner(() => ['STABLE'])
    for (const client of clients) client.disconnect()
  }
}
