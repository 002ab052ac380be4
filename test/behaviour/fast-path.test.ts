import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import type { ApiClient } from '../running/api-client.js'
import { boot, type RunningServer } from '../running/boot.js'
import { generateFixture } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'
import { rawRequest } from '../running/raw-request.js'
import { start, type RunningProject } from '../running/running-project.js'
import { bearer, secret } from '../running/tokens.js'

/** The same API with the fast path and without it: each answer must be the same. */
let fast: RunningProject
let plain: RunningProject
let files: GeneratedFile[]

/** Tells which answers passed through the router of Express. */
function withMarker(): Record<string, string> {
  const lookUp = 'req.params.table.toLowerCase())'
  const path = 'src/generated/index.ts'
  return { [path]: textOf(path).replace(lookUp, `${lookUp}; res.set('X-Router', 'passed')`) }
}

const metricsToken = 'a-token-for-the-metrics'

beforeAll(async () => {
  files = await generateFixture('fast-path')
  const env = { JWT_SECRET: secret, METRICS_TOKEN: metricsToken }
  const marked = withMarker()
  const unused = { ...marked, 'src/generated/shared/server.ts': withoutFastPath() }
  fast = await start(await materialiseFiles('fast', withEdits(marked)), 'sqlite', env)
  plain = await start(await materialiseFiles('plain', withEdits(unused)), 'sqlite', env)
  for (const { api } of [fast, plain]) await makeRows(api)
})
afterAll(() => Promise.all([fast.close(), plain.close()]))

async function makeRows(api: ApiClient): Promise<void> {
  const owners = [await bearer({ sub: '7' }), await bearer({ sub: '8' })]
  for (const name of ['lamp', 'chair', 'desk'])
    await api.create('products', { name, price: '9.5' }, owners[0])
  for (const owner of owners) await api.create('orders', { note: 'hello' }, owner)
  await api.create('prices', { day: '2026-01-02', currency: 'EUR', rate: '1.0913' }, owners[0])
  await api.create('customs', {}, owners[0])
}

type Headers = Record<string, string>
interface Case {
  path: string
  method?: string
  headers?: Headers
  user?: Parameters<typeof bearer>[0]
}

/** Reads that skip the router. */
const skipping: Case[] = [
  { path: '/api/products/1' },
  { path: '/api/products/1', method: 'HEAD' },
  { path: '/api/products/99' },
  { path: '/api/products/one' },
  { path: '/api/products/1?fields=name' },
  { path: '/api/products?page=1&limit=2&sort=-price&name__like=a%25' },
  { path: '/api/products?page=1&page=2' },
  { path: '/api/products?utm_source=x', headers: { Origin: 'https://shop.example' } },
  { path: '/api/products/2', headers: { 'If-None-Match': '*' } },
  { path: '/api/products/2', headers: { 'If-None-Match': '"other"' } },
  { path: '/api/products/2', headers: { 'If-None-Match': '*', 'Cache-Control': 'no-cache' } },
  { path: '/api/products', headers: { Authorization: 'Basic eA==' } },
  { path: '/api/orders' },
  { path: '/api/orders', headers: { Authorization: 'Bearer wrong' } },
  { path: '/api/orders', user: { sub: '7' } },
  { path: '/api/orders', user: { sub: '8' } },
  { path: '/api/orders/1', user: { sub: '7' } },
  { path: '/api/orders/1', user: { sub: '8' } },
  { path: '/api/orders/1', user: { sub: 'none' } },
  { path: '/api/prices', user: { role: 'visitor' } },
  { path: '/api/prices', user: { role: 'buyer' } },
  { path: '/api/prices/2026-01-02/EUR', user: { role: 'buyer' } },
  { path: '/api/prices/2026-01-02/USD', user: { role: 'buyer' }, method: 'HEAD' },
]

/** What the router has to see. */
const passing: Case[] = [
  { path: '/api/products/1/' },
  { path: '/api/Products/1' },
  { path: '/api/products/%31' },
  { path: '/api/products/%E0%A4%A' },
  { path: '/api/products/1/2' },
  { path: '/api/products', method: 'OPTIONS' },
  { path: '/api/products/1', method: 'DELETE' },
  { path: '/api/prices/2026-01-02', user: { role: 'buyer' } },
  { path: '/api/customs/1' },
  { path: '/api/nothing' },
  { path: '/nothing' },
  { path: '/api/products/1', headers: { 'Content-Length': '0' } },
]

/** They differ by the request, or by the moment. */
const changing = ['date', 'x-request-id', 'ratelimit', 'x-router']

async function answerOf({ api }: RunningServer, { path, method = 'GET', headers, user }: Case) {
  const all = { ...(user && (await bearer(user))), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const text = `${method} ${path} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n${lines.join('')}\r\n`
  const answer = await rawRequest(api.url, text)
  const kept = Object.entries(answer.headers).filter(([name]) => !changing.includes(name))
  const isRouted = answer.headers['x-router'] !== undefined
  return { isRouted, seen: { ...answer, headers: normalised(kept) } }
}

/** Without the seconds that an answer has left. */
function normalised(headers: [string, string][]): [string, string][] {
  return headers.map(([name, value]) => [name, value.replace(/ttl=\d+/, 'ttl=…')])
}

describe('an answer is the same with and without the fast path', () => {
  test.each(skipping)('$method $path $headers $user', async (request) => {
    for (let round = 0; round < 2; round++) {
      const [one, other] = [await answerOf(fast, request), await answerOf(plain, request)]
      expect(one.seen).toEqual(other.seen)
      expect([one.isRouted, other.isRouted]).toEqual([false, true])
    }
  })

  test.each(passing)('$method $path through the router', async (request) => {
    const [one, other] = [await answerOf(fast, request), await answerOf(plain, request)]
    expect(one.seen).toEqual(other.seen)
    expect(one.isRouted).toEqual(other.isRouted)
  })
})

test('a hit is never older than a write', async () => {
  const { api } = fast
  const owner = await bearer({ sub: '7' })
  for (const name of ['a', 'b', 'c']) {
    await api.fillCache('/api/products/3')
    await api.fillCache('/api/products')
    await api.request('PATCH', '/api/products/3', { name }, owner)
    expect(await api.row('/api/products/3')).toMatchObject({ name })
    expect((await api.list('/api/products')).items.at(-1)).toMatchObject({ name })
  }
})

test('it is logged, counted and limited like every other', async () => {
  await fast.api.get('/api/products/2?utm_source=counted')
  await vi.waitFor(() => {
    const line = /"msg":"GET \/api\/products\/2\?utm_source=… 200 \d+ ms (HIT|MISS)"/
    expect(fast.logs()).toMatch(line)
  })
  const { text } = await fast.api.get('/metrics', { authorization: `Bearer ${metricsToken}` })
  expect(text).toMatch(
    /^http_request_duration_seconds_count\{method="GET",route="\/api\/products\/:id",status="200"\} \d/m,
  )
  const { headers } = await fast.api.get('/api/prices', await bearer({ role: 'buyer' }))
  expect(headers.get('ratelimit-policy')).toBe('"api";q=100000;w=60, "prices:GET";q=1000;w=60')
})

test('middleware in src/app.ts runs; what isn’t declared as direct turns the fast path off', async () => {
  const own = "(_req, res, next) => { res.set('X-Own', 'ran'); next() }"
  const declared = await serverWith(`app.use(direct(${own}))`)
  expect(declared.answer).toMatchObject({ isRouted: false, own: 'ran' })
  expect(declared.logs).not.toContain('fast path off')
  const undeclared = await serverWith(`app.use(function stamp${own.replace('=>', '')})
  app.use('/admin', direct(${own}))
  app.get('/api/:table/1', (_req, res) => { res.send('own') })
  app.use(((_error, _req, res, _next) => { res.send() }) as ErrorRequestHandler)`)
  expect(undeclared.answer).toMatchObject({ isRouted: true, own: 'ran' })
  const names = 'stamp, <anonymous>, /api/:table/1, <anonymous>'
  expect(undeclared.logs).toContain(`has what it may not skip: ${names}`)
})

/** An API whose `src/app.ts` has these lines before the tables. */
async function serverWith(lines: string) {
  const path = 'src/app.ts'
  const app = textOf(path).replace('  mountTables', `  ${lines}\n  mountTables`)
  const imports = `import type { ErrorRequestHandler } from 'express'
    import { direct } from './generated/shared/direct.js'\n`
  const edits = { ...withMarker(), [path]: imports + app }
  const project = await materialiseFiles('fast', withEdits(edits))
  const server = await boot(project, fast.env)
  try {
    const { isRouted, seen } = await answerOf(server, { path: '/api/products/2' })
    await vi.waitFor(() => {
      expect(server.logs()).toContain('/api/products/2')
    })
    return { answer: { isRouted, own: new Map(seen.headers).get('x-own') }, logs: server.logs() }
  } finally {
    await server.stop('SIGKILL')
  }
}

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? ''
}

function withoutFastPath(): string {
  return textOf('src/generated/shared/server.ts').replace('answer(req', 'app(req')
}

function withEdits(edits: Record<string, string>): GeneratedFile[] {
  return files.map((file) => ({ ...file, text: edits[file.path] ?? file.text }))
}
