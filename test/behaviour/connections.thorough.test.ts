import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { TcpProxy } from '../proofs/fuzz/redis/tcp-proxy.js'
import type { Answer, ApiClient } from '../running/api-client.js'
import { boot, launch, type RunningServer } from '../running/boot.js'
import { materialise } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { querySql, runSql } from '../services/sql.js'
import { expectError } from './suites/expectations.js'
import { expectInTime } from '../running/time-limit.js'

/** A server behind a proxy, with a URL and an environment that request unusual session settings. */
interface Server {
  provider: 'postgresql' | 'mysql'
  port: number
  /** Statements to run before the tables are created. */
  settings: (database: string) => string[]
  parameters: Record<string, string>
  env: Record<string, string>
  sessions: string
  instant: string
  lock: string[]
  /** How many connections hold that lock. */
  locked: string
  endSessions: (database: string) => string
}

const servers: Server[] = [
  {
    provider: 'postgresql',
    port: 5432,
    settings: (database) =>
      [
        `timezone = 'America/New_York'`,
        `datestyle = 'SQL, DMY'`,
        `intervalstyle = 'sql_standard'`,
        `bytea_output = 'escape'`,
        `extra_float_digits = -10`,
        `standard_conforming_strings = off`,
        `client_encoding = 'LATIN1'`,
        `lock_timeout = 1`,
      ].map((setting) => `ALTER DATABASE ${database} SET ${setting}`),
    parameters: { options: '-c timezone=Asia/Tokyo', timezone: 'Asia/Tokyo' },
    env: { PGOPTIONS: '-c datestyle=german', PGTZ: 'Asia/Tokyo' },
    sessions: 'SELECT sessions FROM pg_stat_database WHERE datname = current_database()',
    instant: `to_char(seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')`,
    lock: ['LOCK TABLE by_code IN ACCESS EXCLUSIVE MODE', 'SELECT pg_sleep(6)'],
    locked: `SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND query = 'SELECT pg_sleep(6)'`,
    endSessions: (database) =>
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = '${database}' AND pid <> pg_backend_pid()`,
  },
  {
    provider: 'mysql',
    port: 3306,
    settings: () => [],
    parameters: {
      initSql: `SET time_zone='+09:00', sql_mode='ANSI_QUOTES', autocommit=0, sql_select_limit=1`,
      timezone: '+09:00',
      charset: 'latin1',
    },
    env: {},
    sessions: `SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status
      WHERE variable_name = 'CONNECTIONS'`,
    instant: `date_format(seen_at, '%Y-%m-%d %H:%i:%s')`,
    lock: ['LOCK TABLES by_code WRITE', 'DO SLEEP(6)'],
    locked: `SELECT count(*) FROM information_schema.processlist
      WHERE db = DATABASE() AND info = 'DO SLEEP(6)'`,
    endSessions: (database) =>
      `BEGIN NOT ATOMIC FOR s IN (SELECT id FROM information_schema.processlist
        WHERE db = '${database}' AND id <> CONNECTION_ID()) DO KILL s.id; END FOR; END`,
  },
]

describe.concurrent.each(servers)('connections to $provider', (server) => {
  const { provider } = server
  const proxy = new TcpProxy(server.port)
  let database: OwnDatabase
  let redis: OwnRedis
  let running: RunningServer
  let api: ApiClient
  beforeAll(async () => {
    const fixture = materialise(`all-types-${provider}`, provider)
    ;[database, redis] = await Promise.all([createDatabase(provider), startRedis()])
    await proxy.listen()
    const url = new URL(database.url)
    await runSql(provider, database.url, ...server.settings(url.pathname.slice(1)))
    url.port = proxy.port.toString()
    for (const [name, value] of Object.entries(server.parameters)) {
      url.searchParams.set(name, value)
    }
    const DATABASE_URL = url.href.replaceAll('+', '%20')
    await pushSchema(await fixture, DATABASE_URL)
    running = await boot(await fixture, {
      DATABASE_URL,
      REDIS_URL: redis.url,
      DATABASE_TIMEOUT_SECONDS: '2',
      DATABASE_POOL_SIZE: '4',
      ...server.env,
    })
    api = running.api
  })
  afterAll(async () => {
    await running.stop('SIGKILL')
    proxy.close()
    await Promise.all([database.drop(), redis.stop()])
  })

  test.sequential('reports a malformed URL without its password', async () => {
    const project = await materialise(`all-types-${provider}`, provider)
    const launchWith = async (secret: string) => {
      const DATABASE_URL = `${provider}://ann:${secret}@127.0.0.1:1/shop`
      const server = launch(project, { DATABASE_URL, REDIS_URL: redis.url, PORT: '0' })
      await once(server.child, 'exit')
      expect(server.logs()).toContain('The database URL')
      expect(server.logs()).not.toMatch(/hunt|ter2/)
    }
    await Promise.all(['hunt/ter2', 'hunt#ter2', 'hunt:99999/ter2'].map(launchWith))
  })

  let next = 0
  const unread = () => `/api/things?count__gt=-${(++next).toString()}`
  const sql = (text: string) => querySql(provider, database.url, text)

  test.sequential('there are at most as many as DATABASE_POOL_SIZE', async () => {
    await Promise.all(Array.from({ length: 30 }, () => api.get(unread())))
    expect(proxy.connections).toBe(4)
  })

  test.sequential(
    'values are unchanged by session settings of the server and the URL',
    async () => {
      const sent = {
        seen_at: '2024-07-01T12:00:00.000Z',
        day: '2024-02-03',
        ratio: 0.12345678901234568,
        blob: Buffer.from([0, 1, 92, 39, 200, 255]).toString('base64'),
        label: 'it’s \\n "ü" 😀',
      }
      const made = await api.create('things', sent)
      expect(made).toMatchObject(sent)
      expect(await api.row(`/api/things/${String(made['id'])}`)).toEqual(made)
      const id = String(made['id'])
      const stored = `SELECT ${server.instant} FROM things WHERE id = ${id}`
      expect(await sql(stored)).toEqual([['2024-07-01 12:00:00']])
      expect(Math.abs(Date.parse(String(made['created_at'])) - Date.now())).toBeLessThan(60_000)
      await api.create('things', sent)
      expect((await api.list('/api/things?limit=50')).items.length).toBe(2)
    },
  )

  test.sequential('writes that the database refuses keep their connections', async () => {
    await api.create('things', { code: 'TAKEN' })
    const post = () => api.request('POST', '/api/things', { code: 'TAKEN' })
    const before = Number((await sql(server.sessions))[0]?.[0])
    for (let count = 0; count < 20; count++) expectError(await post(), 409)
    await sleep(provider === 'postgresql' ? 1100 : 0) // its statistics are that late
    const after = Number((await sql(server.sessions))[0]?.[0])
    expect(after - before).toBeLessThan(5)
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async () => (await post()).status),
    )
    expect(new Set(statuses)).toEqual(new Set([409]))
  })

  test.sequential(
    'connections that the server ends are replaced, and are no error of ours',
    async () => {
      await Promise.all(Array.from({ length: 12 }, () => api.get(unread())))
      for (let round = 0; round < 10; round++) {
        const underWay = Array.from({ length: 12 }, async (_, n) => {
          await sleep(n)
          return api.get(unread())
        })
        await sql(server.endSessions(new URL(database.url).pathname.slice(1)))
        const next = Array.from({ length: 12 }, () => api.get(unread()))
        for (const answer of await Promise.all([...underWay, ...next])) {
          if (answer.status !== 200) expectUnavailable(answer)
        }
      }
      await vi.waitFor(async () => expect((await api.get(unread())).status).toBe(200), 10_000)
    },
  )

  test.sequential('a locked table is 503 in seconds, and others soon work again', async () => {
    const locked = runSql(provider, database.url, 'BEGIN', ...server.lock, 'ROLLBACK').catch(
      () => undefined,
    )
    const held = async () => Number((await sql(server.locked))[0]?.[0])
    await vi.waitFor(async () => expect(await held()).toBe(1), 5_000)
    const started = performance.now()
    const write = api.request('POST', '/api/by_code', { code: 'a', day: '2024-01-01' })
    const reads = Array.from({ length: 12 }, (_, n) => api.get(`/api/by_code?page=${n.toString()}`))
    const health = await api.get('/health')
    expect([200, 503]).toContain(health.status)
    for (const answer of await Promise.all([write, ...reads])) expectUnavailable(answer)
    expectInTime(performance.now() - started, 8000)
    expect((await api.get(unread())).status).toBe(200)
    await locked
    await vi.waitFor(
      async () => expect((await api.get('/api/by_code?limit=3')).status).toBe(200),
      20_000,
    )
  })

  test.sequential(
    'a silent server is 503 in seconds, and is used again when it answers',
    async () => {
      await Promise.all(Array.from({ length: 8 }, () => api.get(unread())))
      proxy.set('swallow-replies')
      const started = performance.now()
      const health = api.get('/health')
      const reads = [unread(), unread(), '/api/things/424242'].map((path) => api.get(path))
      expect((await health).json).toMatchObject({ status: 'unhealthy', database: 'down' })
      expectInTime(performance.now() - started, 4000)
      for (const answer of await Promise.all(reads)) expectUnavailable(answer)
      expectInTime(performance.now() - started, 8000)
      proxy.set('pass')
      await vi.waitFor(
        async () => {
          expect((await api.get(unread())).status).toBe(200)
          expect((await api.get('/health')).status).toBe(200)
        },
        { timeout: 15_000, interval: 100 },
      )
    },
  )
})

function expectUnavailable(answer: Answer): void {
  expectError(answer, 503)
  expect(answer.headers.get('retry-after')).toBe('1')
}
