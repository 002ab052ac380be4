import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { boot, type RunningServer } from '../running/boot.js'
import type { Answer } from '../running/api-client.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { freePort } from '../services/ports.js'
import { startRedis } from '../services/redis.js'
import { startSlowProxy, type SlowProxy } from '../services/slow-proxy.js'
import { ShopRows } from './suites/shop-rows.js'
import { expectInTime } from '../running/time-limit.js'

describe('when Redis fails, requests are served from the database', () => {
  let shop: RunningProject
  let proxy: SlowProxy
  let path: string
  beforeAll(async () => {
    shop = await runProject('shop', 'sqlite')
    proxy = await startSlowProxy(shop.redis.port)
  })
  beforeEach(async () => {
    path = `/api/categories/${String((await new ShopRows(shop.api).category())['id'])}`
    await untilCached(shop)
  })
  afterAll(async () => {
    proxy.stop()
    await shop.close()
  })

  test('killed while running: bypass, and fresh hits after it is back', async () => {
    await shop.redis.kill()
    const answers = await burst()
    expect(
      new Set(answers.map(({ status, cache }) => `${String(status)} ${String(cache)}`)),
    ).toEqual(new Set(['200 BYPASS']))
    expect(answers[0]?.headers.get('cache-status')).toMatch(
      /^pylight; ?fwd=bypass; ?detail=redis-down/,
    )
    expect((await shop.api.get('/health')).json).toEqual({
      status: 'healthy',
      database: 'up',
      cache: 'down',
    })
    const [write, ms] = await timed(() =>
      shop.api.request('PATCH', path, { name: 'Without Redis' }),
    )
    expect(write.status).toBe(200)
    expectInTime(ms, 4_000)
    await shop.redis.restart()
    await untilCached(shop)
    expect((await shop.api.row(path))['name']).toBe('Without Redis')
  })

  test('killed and started again under load: every request is answered', async () => {
    let isOver = false
    const statuses: number[] = []
    const ask = async (name: string) => {
      while (!isOver) {
        const isWrite = statuses.length % 20 === 0
        const answer = isWrite
          ? await shop.api.request('PATCH', path, { name })
          : await shop.api.get(path)
        statuses.push(answer.status)
      }
    }
    const answers = async (more: number) => {
      const enough = statuses.length + more
      while (statuses.length < enough) await sleep(10)
    }
    const load = Promise.all(Array.from({ length: 16 }, (_, i) => ask(`client ${i.toString()}`)))
    const outage = async () => {
      await answers(200)
      await shop.redis.kill()
      await answers(400)
      await shop.redis.restart()
      await answers(400)
      isOver = true
    }
    await Promise.all([load, outage()])
    await untilCached(shop)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('paused: one time-out at most, then no wait, and nothing stale afterwards', async () => {
    await shop.api.get(path)
    shop.redis.pause()
    const [first, firstMs] = await timed(() => shop.api.get(path))
    expect([first.status, first.cache]).toEqual([200, 'BYPASS'])
    expectInTime(firstMs, 1_000)
    const [, restMs] = await timed(burst)
    expectInTime(restMs, 1_500)
    const [write, writeMs] = await timed(() =>
      shop.api.request('PATCH', path, { name: 'While paused' }),
    )
    expect(write.status).toBe(200)
    expectInTime(writeMs, 4_000)
    shop.redis.resume()
    expect((await shop.api.row(path))['name']).toBe('While paused')
    await untilCached(shop)
    expect((await shop.api.row(path))['name']).toBe('While paused')
  })

  test('slow: a read waits for the command time-out at most', async () => {
    const env = { ...shop.env, REDIS_URL: `redis://127.0.0.1:${proxy.port.toString()}` }
    const server = await boot(shop.project, env)
    await untilCached({ api: server.api })
    proxy.delay = 3_000
    const [answer, ms] = await timed(() => server.api.get(path))
    expect([answer.status, answer.cache]).toEqual([200, 'BYPASS'])
    expectInTime(ms, 1_000)
    await server.stop()
    proxy.delay = 0
  })

  test.concurrent('absent at start: the API works, and caches once Redis is there', async () => {
    const port = await freePort()
    const env = { ...shop.env, REDIS_URL: `redis://127.0.0.1:${port.toString()}` }
    const server = await boot(shop.project, env)
    const answer = await server.api.get(path)
    expect([answer.status, answer.cache]).toEqual([200, 'BYPASS'])
    const made = await server.api.request('PATCH', path, { name: 'No Redis at all' })
    expect(made.status).toBe(200)
    await sleep(500)
    expect(warnings(server)).toEqual([expect.stringContaining('ECONNREFUSED')])
    await server.stop()
  })

  test.concurrent.each([
    ['99', 'DB index is out of range'],
    ['cache', 'must name a database by its number'],
  ])('database %s: serves without it, and never uses database 0', async (name, cause) => {
    const redis = await startRedis()
    const env = { ...shop.env, REDIS_URL: `${redis.url}/${name}` }
    const server = await boot(shop.project, env)
    await sleep(1500)
    expect((await server.api.get(path)).cache).toBe('BYPASS')
    expect(warnings(server)).toEqual([expect.stringContaining(cause)])
    await server.stop()
    const direct = new Redis(redis.url)
    expect(await direct.dbsize()).toBe(0)
    direct.disconnect()
    await redis.stop()
  })

  test.concurrent('its passwords are not in the log', async () => {
    const redis = await startRedis()
    const direct = new Redis(redis.url)
    await direct.config('SET', 'requirepass', 'another')
    direct.disconnect()
    const REDIS_URL = redis.url.replace('//', '//:hunter2@')
    const server = await boot(shop.project, { ...shop.env, REDIS_URL, LOG_LEVEL: 'trace' })
    await server.api.get(path)
    await sleep(500)
    await Promise.all([server.stop(), redis.stop()])
    expect(warnings(server)).toEqual([expect.stringContaining('WRONGPASS')])
    expect(server.logs()).not.toContain('hunter2')
  })

  function burst(): Promise<Answer[]> {
    return Promise.all(Array.from({ length: 30 }, () => shop.api.get(path)))
  }
})

/** The causes that a person is told. */
function warnings({ logs }: Pick<RunningServer, 'logs'>): string[] {
  const lines = logs().trim().split('\n')
  return lines
    .map((line) => JSON.parse(line) as { level: number; msg: string; cause: string })
    .flatMap(({ level, msg, cause }) => (level >= 40 && msg.startsWith('cache') ? [cause] : []))
}

/** Waits until the API uses its cache; throws after ten seconds. */
async function untilCached({ api }: Pick<RunningProject, 'api'>): Promise<void> {
  const deadline = Date.now() + 10_000
  while ((await api.get('/api/users')).cache !== 'HIT') {
    if (Date.now() > deadline) throw new Error('The API never used its cache')
    await sleep(50)
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  return [await work(), performance.now() - start]
}
