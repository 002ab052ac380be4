import { once } from 'node:events'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ApiClient } from '../running/api-client.js'
import { boot, launch } from '../running/boot.js'
import { runScript } from '../running/run-script.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { ShopRows } from './suites/shop-rows.js'

describe('a server’s life', () => {
  let shop: RunningProject
  beforeAll(async () => {
    shop = await runProject('shop', 'sqlite')
  })
  afterAll(() => shop.close())

  test.concurrent.each([
    {
      DATABASE_URL: 'postgresql://postgres:hunter2@127.0.0.1/shop',
      REDIS_URL: 'http://:hunter2@localhost',
      PORT: 'eighty',
      LOG_LEVEL: 'chatty',
    },
    { DATABASE_URL: 'mysql://root:hunter2@127.0.0.1/shop', PORT: '99999' },
  ])('doesn’t start with wrong variables, and names all', async (variables) => {
    const server = launch(shop.project, { ...shop.env, ...variables })
    const [code] = (await once(server.child, 'exit')) as [number | null]
    expect(code).toBe(1)
    for (const name of Object.keys(variables)) expect(server.logs()).toContain(name)
    expect(server.logs()).not.toMatch(/hunter2|\bat .*\(|node_modules/)
  })

  test.concurrent('says which database it was made for', async () => {
    const server = launch(shop.project, {
      ...shop.env,
      DATABASE_URL: 'postgresql://127.0.0.1/shop',
    })
    await once(server.child, 'exit')
    expect(server.logs()).toMatch(/sqlite/i)
    expect(server.logs().split('\n').length).toBeLessThan(4)
  })

  test.concurrent('takes a blank variable for one that isn’t set', async () => {
    const blank = { DATABASE_TIMEOUT_SECONDS: ' ', LOG_LEVEL: '\t', METRICS_PORT: '' }
    const server = await boot(shop.project, { ...shop.env, ...blank })
    expect((await server.api.get('/api/categories')).status).toBe(200)
    await server.stop('SIGTERM')
  })

  test.concurrent('logs the port that it got', async () => {
    const server = launch(shop.project, { ...shop.env, PORT: '0' })
    const port = await vi.waitFor(() => {
      const [, found] = /localhost:([1-9]\d*)/.exec(server.logs()) ?? []
      expect(found).toBeDefined()
      return String(found)
    }, 20_000)
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
    await server.stop('SIGTERM')
  })

  test.concurrent('Prisma’s tools read DATABASE_URL as the API does', async () => {
    const script = `import config from './prisma.config.js'\nconsole.log(config.datasource.url)`
    const settings = [{}, { DATABASE_URL: ' ' }, { DATABASE_URL: 'file:./other.db' }]
    const runs = settings.map((env) => runScript(shop.project, script, env))
    const urls = (await Promise.all(runs)).map(({ output }) => output.trim())
    expect(urls).toEqual(['file:./shop.db', 'file:./shop.db', 'file:./other.db'])
  })

  test.concurrent('SIGTERM finishes requests, accepts no new ones, and exits with 0', async () => {
    const server = await boot(shop.project, shop.env)
    const rows = new ShopRows(shop.api)
    const { id } = await rows.category()
    const body = JSON.stringify({ name: 'Sent slowly' })
    const { answer, finish } = await slowPatch(server.api, `/api/categories/${String(id)}`, body)
    const ended = server.stop('SIGTERM')
    await vi.waitFor(() => expect(server.api.get('/health')).rejects.toThrow(), 20_000)
    finish()
    expect(await answer).toBe(200)
    expect(await ended).toBe(0)
    expect((await shop.api.row(`/api/categories/${String(id)}`))['name']).toBe('Sent slowly')
  })

  test.concurrent('a signal that comes again at once changes nothing', async () => {
    const server = await boot(shop.project, shop.env)
    const { id } = await new ShopRows(shop.api).category()
    const body = JSON.stringify({ name: 'Sent slowly, too' })
    const { answer, finish } = await slowPatch(server.api, `/api/categories/${String(id)}`, body)
    const ended = server.stop('SIGTERM')
    await vi.waitFor(() => {
      expect(server.logs()).toContain('stopping')
    }, 20_000)
    server.child.kill('SIGTERM')
    await sleep(200)
    server.child.kill('SIGINT')
    await sleep(200)
    finish()
    expect(await answer).toBe(200)
    expect(await ended).toBe(0)
  })

  test.concurrent('Ctrl-C a second after the first doesn’t wait for requests', async () => {
    const server = await boot(shop.project, shop.env)
    const body = '{"name":"Never sent"}'
    const { answer } = await slowPatch(server.api, '/api/categories/1', body)
    const lost = expect(answer).rejects.toThrow()
    const ended = server.stop('SIGINT')
    await sleep(1_200)
    server.child.kill('SIGINT')
    expect(await ended).toBe(130)
    await lost
  })

  test.concurrent('connections that never sent anything don’t delay the end', async () => {
    const server = await boot(shop.project, shop.env)
    const socket = connect(Number(new URL(server.api.url).port), '127.0.0.1')
    await once(socket, 'connect')
    const start = performance.now()
    expect(await server.stop('SIGTERM')).toBe(0)
    expect(performance.now() - start).toBeLessThan(5_000)
    socket.destroy()
  })

  test('warm lists are cached before the first request', async () => {
    const redis = new Redis(shop.redis.url)
    await redis.flushall()
    const empty = { LOG_LEVEL: '', MAX_CONNECTIONS: '', CACHE_CHECK_RATE: '' }
    const server = await boot(shop.project, { ...shop.env, ...empty })
    const deadline = Date.now() + 5_000
    while ((await redis.keys('shop:products:GET:*')).length < 2 && Date.now() < deadline)
      await sleep(20)
    redis.disconnect()
    expect((await server.api.get('/api/products')).cache).toBe('HIT')
    expect((await server.api.get('/api/products?page=1&limit=50&sort=-price')).cache).toBe('HIT')
    expect((await server.api.get('/api/products?page=2')).cache).toBe('MISS')
    await server.stop()
  })

  test('every request has an id, which its log line has too', async () => {
    const answer = await shop.api.get('/api/users')
    const id = answer.headers.get('x-request-id') ?? ''
    expect(id).toMatch(/./)
    await sleep(50)
    const lines = shop.logs().trim().split('\n')
    for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.toThrow()
    expect(lines.some((line) => line.includes(id))).toBe(true)
  })

  test('answers have the usual security headers, but no X-Powered-By', async () => {
    const { headers } = await shop.api.get('/api/users')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

interface SlowRequest {
  /** Its status. */
  answer: Promise<number>
  /** Sends the second half of the body. */
  finish: () => void
}

/** Resolves when the server has the first half of the body. */
async function slowPatch(api: ApiClient, path: string, body: string): Promise<SlowRequest> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sending = request(api.url + path, { method: 'PATCH', headers })
  sending.write(body.slice(0, 5))
  const answer = new Promise<number>((resolve, reject) => {
    sending.on('error', reject)
    sending.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
  })
  const [socket] = (await once(sending, 'socket')) as [Socket]
  await once(socket, 'connect')
  await api.get('/health')
  return { answer, finish: () => sending.end(body.slice(5)) }
}
