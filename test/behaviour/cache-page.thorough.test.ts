import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boot } from '../running/boot.js'
import { runSpec, type RunningProject } from '../running/running-project.js'
import { bearer, secret } from '../running/tokens.js'

const tables = `
tables:
  - name: notes
    columns: { id: { type: integer, primary_key: true }, text: text }
    authentication: { required: false }
  - name: tags
    columns: { id: { type: integer, primary_key: true }, text: string }
`
const spec = `
database: { url: 'file:./notes.db' }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' }, roles: [admin] }
cache_page: { roles: [admin] }
features: { caching: { warm: [''], near: { max_bytes: 1000000 } } }
${tables}`

let notes: RunningProject
let admin: Record<string, string>
beforeAll(async () => {
  notes = await runSpec(spec, 'sqlite', { JWT_SECRET: secret, METRICS_TOKEN: secret })
  admin = await bearer({ role: 'admin' })
})
afterAll(() => notes.close())

const page = async () => (await notes.api.request('GET', '/cache', undefined, admin)).text

describe('the page for those with its role', () => {
  test('is for nobody else', async () => {
    const { api } = notes
    const asked = await api.request('GET', '/cache', undefined, { accept: 'text/html' })
    expect([asked.status, asked.text.includes('<form>')]).toEqual([401, true])
    expect(asked.text).not.toContain('Hit rate')
    const other = await api.request('GET', '/cache', undefined, await bearer({ role: 'user' }))
    expect(other.status).toBe(403)
    for (const path of ['/cache/flush', '/cache/warm'])
      expect((await api.request('POST', path)).status).toBe(401)
  })

  test('shows what all processes have counted', async () => {
    await notes.api.request('POST', '/api/notes', { text: 'a' })
    await notes.api.fillCache('/api/notes/1')
    for (let time = 0; time < 8; time++) await notes.api.get('/api/notes/1')
    await expect.poll(page).toMatch(/<td>notes<\/td><td>item<\/td><td>\d\d\.\d %<\/td><td>\d+</)
    const text = await page()
    expect(text).toMatch(/<dt>Hit rate, last hour<\/dt><dd>\d\d\.\d %<\/dd>/)
    expect(text).toContain('notes:GET:id=1')
    expect(text).toMatch(/<rect class="(above|below)"/)
    const redis = new Redis(notes.redis.url)
    const kept = await redis.keys('notes:@[mh]*')
    expect(kept.length).toBeGreaterThan(1)
    for (const key of kept) expect(await redis.ttl(key)).toBeGreaterThan(3600)
    redis.disconnect()
  })

  test('shows what the processes keep, as /metrics does', async () => {
    await notes.api.request('POST', '/api/notes', { text: 'a'.repeat(90_000) })
    const lists = Array.from({ length: 12 }, (_, at) => `/api/notes?limit=${(at + 2).toString()}`)
    for (const list of lists) await notes.api.fillCache(list)
    const last = lists.at(-1) ?? ''
    for (let time = 0; time < 4; time++) await notes.api.get(last)
    await expect.poll(page).toMatch(/<td>not sent by Redis<\/td><td>36\d\.\d kB</)
    const text = await page()
    expect(text).toContain('<td>hits of kept answers</td><td>4</td>')
    expect(text).toMatch(/<td>entries that made room for others<\/td><td>[1-3]</)
    expect(text).toMatch(/<td>size in this process<\/td><td>9\d\d\.\d kB of 1\.0 MB</)
    const metrics = await notes.api.get('/metrics', { authorization: `Bearer ${secret}` })
    expect(metrics.text).toContain('{table="notes",endpoint="list",event="near"} 4\n')
    expect(metrics.text).toMatch(/"list",event="near-evicted"} [1-3]\n/)
    expect(metrics.text).toMatch(/near_saved_bytes_total\{.*} 36\d{4}\n/)
  })

  test('flushes a table, and warms', async () => {
    const { api } = notes
    const post = (path: string) =>
      api.request('POST', path, undefined, { ...admin, 'x-requested-with': 'cache' })
    await api.fillCache('/api/notes/1')
    expect((await api.request('POST', '/cache/flush', undefined, admin)).status).toBe(400)
    expect((await post('/cache/flush?table=tags')).status).toBe(204)
    expect((await api.get('/api/notes/1')).cache).toBe('HIT')
    expect((await post('/cache/flush?table=notes')).status).toBe(204)
    expect((await api.get('/api/notes/1')).cache).toBe('MISS')
    expect((await post('/cache/flush?table=none')).status).toBe(404)
    expect((await post('/cache/warm')).status).toBe(204)
    expect((await api.get('/api/notes')).cache).toBe('HIT')
  })

  test('says that Redis is away', async () => {
    await notes.redis.kill()
    expect(await page()).toContain('can’t be reached')
    await notes.redis.restart()
  })
})

test('without roles it shows itself to everyone outside production', async () => {
  const open = await runSpec(
    `database: { url: 'file:./notes.db' }\nredis: { store: memory }\n${tables.replace(/ +authentication.*\n/, '')}`,
    'sqlite',
  )
  expect((await open.api.get('/cache')).status).toBe(404)
  const server = await boot(open.project, { ...open.env, NODE_ENV: 'development' })
  await server.api.get('/api/notes')
  const shown = await server.api.get('/cache')
  expect(shown.status).toBe(200)
  expect(shown.text).not.toMatch(/<script|<button/)
  await expect.poll(async () => (await server.api.get('/cache')).text).toContain('<td>notes</td>')
  await server.stop('SIGKILL')
  await open.close()
})
