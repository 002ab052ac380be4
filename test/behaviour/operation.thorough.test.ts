import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ApiClient } from '../running/api-client.js'
import { boot, launch } from '../running/boot.js'
import { rawRequest } from '../running/raw-request.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { freePort } from '../services/ports.js'
import { PooledClient } from './pooled-client.js'
import { expectError } from './suites/expectations.js'
import { ShopRows } from './suites/shop-rows.js'
import { expectInTime } from '../running/time-limit.js'

const token = 'a-token-for-the-metrics'
const withToken = { authorization: `Bearer ${token}` }

let shop: RunningProject
beforeAll(async () => {
  shop = await runProject('shop', 'sqlite', { env: { METRICS_TOKEN: token } })
})
afterAll(() => shop.close())

describe('after SIGTERM', () => {
  test('health fails first, and no request is lost', { timeout: 30_000 }, async () => {
    const server = await boot(shop.project, { ...shop.env, SHUTDOWN_GRACE_SECONDS: '2' })
    const pauses = [1, 5, 20, 80, 300, 900]
    const clients = pauses.map((pause) => new PooledClient(server.api.url, pause))
    const work = Promise.all(clients.map((client) => client.run()))
    await sleep(500)
    const ended = server.stop('SIGTERM')
    await sleep(500)
    const [health, ready, live] = await Promise.all(
      ['/health', '/health/ready', '/health/live'].map((path) => server.api.get(path)),
    )
    expect(health).toMatchObject({ status: 503, json: { status: 'stopping', database: 'up' } })
    expect(ready?.status).toBe(503)
    expect(live?.status).toBe(200)
    const answer = await server.api.get('/api/products')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('connection')).toBe('close')
    expect(await ended).toBe(0)
    await work
    for (const { answered, lost, isTold } of clients) {
      expect(answered).toBeGreaterThan(0)
      expect(lost).toBe(0)
      expect(isTold).toBe(true)
    }
  })

  test('the grace period is a setting, as is how long connections are kept', async () => {
    const stopping = async (env: NodeJS.ProcessEnv) => {
      const server = await boot(shop.project, { ...shop.env, KEEP_ALIVE_SECONDS: '65', ...env })
      expect((await server.api.get('/health')).headers.get('keep-alive')).toBe('timeout=65')
      const start = performance.now()
      await server.stop('SIGTERM')
      return performance.now() - start
    }
    const byDefault = { SHUTDOWN_GRACE_SECONDS: '' }
    const [set, inDevelopment, otherwise] = await Promise.all([
      stopping({ SHUTDOWN_GRACE_SECONDS: '1.5' }),
      stopping({ ...byDefault, NODE_ENV: 'development' }),
      stopping(byDefault),
    ])
    expect(set).toBeGreaterThan(1500)
    expectInTime(inDevelopment, 3000)
    expect(otherwise).toBeGreaterThan(5000)
  })
})

describe('the log', () => {
  const linesWith = (part: string) =>
    shop
      .logs()
      .split('\n')
      .filter((line) => line.includes(part))

  test('has a line per request: method, path, status, milliseconds, cache', async () => {
    const path = '/api/products?limit=7&price__gte=3'
    await shop.api.get(path)
    await vi.waitFor(() => {
      expect(linesWith('limit=7')).toHaveLength(1)
    }, 20_000)
    const line = JSON.parse(linesWith('limit=7')[0] ?? '') as object
    expect(line).toMatchObject({ req: { method: 'GET', url: path }, res: { statusCode: 200 } })
    expect(line).toHaveProperty(
      'msg',
      expect.stringMatching(/^GET \/api\/products\?limit=7&price__gte=3 200 \d+ ms MISS$/),
    )
  })

  test('has no probes', async () => {
    for (const path of ['/health', '/health/live', '/health/ready', '/Health/?x=1', '/metrics']) {
      await shop.api.get(path)
    }
    await shop.api.get('/healthy')
    await vi.waitFor(() => {
      expect(linesWith('/healthy')).toHaveLength(1)
    }, 20_000)
    expect(linesWith('"/health"')).toEqual([])
    expect(shop.logs()).not.toMatch(/\/health[/"?]|\/Health|\/metrics/)
  })

  test('has no value of a hidden or an unknown column', async () => {
    const queries = [
      'password_hash=hunter2&limit=1',
      'password_hash__eq=hunter2',
      'PASSWORD_HASH=hunter2',
      'password%5Fhash=hunter2',
      'password_hash%3Dhunter2',
      'password_hash.eq=hunter2',
      'limit=1&token=hunter2',
    ]
    for (const query of queries) await shop.api.get(`/api/users?${query}`)
    await shop.api.get('/api/nothing?email=hunter2')
    await shop.api.get('/api/users?email=last%40example.com')
    await vi.waitFor(() => {
      expect(linesWith('email=last%40example.com')).toHaveLength(1)
    }, 20_000)
    expect(shop.logs()).not.toContain('hunter2')
    expect(linesWith('/api/users?password_hash=…&limit=1')).toHaveLength(1)
  })
})

test('/metrics has the durations of requests by route, and the process’s own', async () => {
  const { id } = await new ShopRows(shop.api).category()
  await shop.api.get(`/api/categories/${String(id)}`)
  await shop.api.get('/api/categories/999999')
  await shop.api.get('/api/categories/none')
  await shop.api.get(`/api/nothing/${String(id)}`)
  const { text } = await shop.api.get('/metrics', withToken)
  const count = (labels: string) => {
    const start = `http_request_duration_seconds_count{${labels}} `
    return text
      .split('\n')
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
  }
  const item = 'method="GET",route="/api/categories/:id"'
  expect(count('method="POST",route="/api/categories",status="201"')).toBe('1')
  expect(count(`${item},status="200"`)).toBe('1')
  expect(count(`${item},status="404"`)).toBe('1')
  expect(count(`${item},status="400"`)).toBe('1')
  expect(count('method="GET",route="other",status="404"')).toMatch(/^\d+$/)
  expect(text).toMatch(/^process_resident_memory_bytes \d/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds/m)
})

describe('/metrics in production', () => {
  const serving = async (env: NodeJS.ProcessEnv) => {
    const server = await boot(shop.project, { ...shop.env, METRICS_TOKEN: '', ...env })
    const read = (api: ApiClient, headers = {}) => api.get('/metrics', headers)
    return { server, read: (headers = {}) => read(server.api, headers), readAt: read }
  }

  test('needs the token', async () => {
    const wrong = [`Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`, token, '']
    for (const authorization of wrong) {
      const answer = await shop.api.get('/metrics', authorization === '' ? {} : { authorization })
      expectError(answer, 401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="metrics"')
    }
    for (const authorization of [`Bearer ${token}`, `bearer ${token}`]) {
      const answer = await shop.api.get('/metrics', { authorization })
      expect(answer.text).toContain('process_cpu')
    }
    expect(shop.logs()).not.toContain('/metrics is not served')
  })

  test.concurrent('is not served without token or port, and the log says so once', async () => {
    const { server, read } = await serving({})
    expectError(await read(), 404)
    expectError(await read(withToken), 404)
    await server.stop('SIGKILL')
    expect(server.logs().split('/metrics is not served: set METRICS_TOKEN')).toHaveLength(2)
  })

  test.concurrent('has a port of its own, with or without a token', async () => {
    const serveWith = async (METRICS_TOKEN: string) => {
      const port = (await freePort()).toString()
      const { server, read, readAt } = await serving({ METRICS_PORT: port, METRICS_TOKEN })
      const own = new ApiClient(`http://127.0.0.1:${port}`)
      expectError(await read(withToken), 404)
      expect((await readAt(own)).status).toBe(METRICS_TOKEN === '' ? 200 : 401)
      expect((await readAt(own, withToken)).text).toContain('process_cpu')
      expectError(await own.get('/api/products'), 404)
      expect(server.logs()).not.toContain('/metrics is not served')
      expect(await server.stop('SIGTERM')).toBe(0)
    }
    await Promise.all([serveWith(''), serveWith(token)])
  })

  test.concurrent('is open in development', async () => {
    const { server, read } = await serving({ NODE_ENV: 'development' })
    expect((await read()).text).toContain('process_cpu')
    await server.stop('SIGKILL')
    expect(server.logs()).not.toContain('/metrics is not served')
  })
})

test.each([
  ['a URL that Express can’t parse', 'GET http://[::1 HTTP/1.1\r\nHost: x\r\nConnection: close'],
  ['a request that Node can’t parse', 'NOTHING / HTTP/1.1\r\nHost: x'],
])('the answer to %s has the security headers', async (_, text) => {
  const { status, headers } = await rawRequest(shop.api.url, `${text}\r\n\r\n`)
  expect(status).toBe(400)
  const usual = await shop.api.get('/api/users')
  for (const name of ['x-content-type-options', 'content-security-policy', 'x-frame-options']) {
    expect(headers[name]).toBe(usual.headers.get(name))
  }
  expect(headers).not.toHaveProperty('x-powered-by')
})

test('a port that is taken is said with what to do', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const port = (other.address() as AddressInfo).port.toString()
  const server = launch(shop.project, { ...shop.env, PORT: port })
  const [code] = (await once(server.child, 'exit')) as [number | null]
  other.close()
  expect(code).toBe(1)
  expect(server.logs()).toContain(`Port ${port} is taken: end what uses it, or set PORT`)
})
