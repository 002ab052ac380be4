import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import type { ApiClient } from '../running/api-client.js'
import { boot, type RunningServer } from '../running/boot.js'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../running/materialise.js'
import { createDatabase, type OwnDatabase, providers } from '../services/databases.js'
import { freePort } from '../services/ports.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { runSql } from '../services/sql.js'

/**
 * Keys with different spellings that the database treats as one row: by collation, padding or rounding. An
 * API with a cache answers like one without.
 */

interface Case {
  name: string
  provider: Provider
  /** The type of `code` in the spec. */
  type: string
  /** Creates the table, as it may have been before Pylight. */
  sql: (table: string) => string[]
  spellings: string[]
}

const texts = ['abc', 'ABC', 'Abc', 'ábc', 'abc ', 'abd']
/** For columns that ignore only the blank. */
const padded = ['abc', 'abc ', 'ABC', 'ábc', 'abd']
const rest = 'n integer NOT NULL DEFAULT 0'

const cases: Case[] = [
  ...['unicode_ci', 'general_ci', 'bin', 'unicode_nopad_ci'].map((collation): Case => {
    const type = `varchar(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_${collation}`
    return {
      name: `utf8mb4_${collation}`,
      provider: 'mysql',
      type: '{ type: string, length: 50 }',
      sql: (table) => [`CREATE TABLE ${table} (code ${type} PRIMARY KEY, ${rest})`],
      spellings: collation === 'bin' ? padded : texts,
    }
  }),
  ...['latin1', 'utf8mb3'].map((encoding): Case => {
    const type = `varchar(50) CHARACTER SET ${encoding}`
    return {
      name: encoding,
      provider: 'mysql',
      type: '{ type: string, length: 50 }',
      sql: (table) => [`CREATE TABLE ${table} (code ${type} PRIMARY KEY, ${rest})`],
      spellings: ['abc', 'ABC', 'abd'],
    }
  }),
  {
    name: 'char(n), as db push makes it',
    provider: 'mysql',
    type: '{ type: char, length: 50 }',
    sql: (table) => [
      `CREATE TABLE ${table} (code char(50) COLLATE utf8mb4_bin PRIMARY KEY, ${rest})`,
    ],
    spellings: padded,
  },
  {
    name: 'a decimal, compared as a floating-point number',
    provider: 'mysql',
    type: '{ type: decimal, precision: 30, scale: 10 }',
    sql: (table) => [`CREATE TABLE ${table} (code decimal(30,10) PRIMARY KEY, ${rest})`],
    spellings: ['12345678901234567.1', '12345678901234567.2', '12345678901234567.10', '1'],
  },
  {
    name: 'a UUID in capitals',
    provider: 'mysql',
    type: 'uuid',
    sql: (table) => [`CREATE TABLE ${table} (code char(36) PRIMARY KEY, ${rest})`],
    spellings: ['a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'],
  },
  {
    name: 'citext',
    provider: 'postgresql',
    type: 'text',
    sql: (table) => [
      'CREATE EXTENSION citext',
      `CREATE TABLE ${table} (code citext PRIMARY KEY, ${rest})`,
    ],
    spellings: texts,
  },
  {
    name: 'char(n)',
    provider: 'postgresql',
    type: 'text',
    sql: (table) => [`CREATE TABLE ${table} (code char(10) PRIMARY KEY, ${rest})`],
    spellings: padded,
  },
  {
    name: 'a collation that is not deterministic',
    provider: 'postgresql',
    type: 'text',
    sql: (table) => [
      `CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level1', deterministic = false)`,
      `CREATE TABLE ${table} (code text COLLATE loose PRIMARY KEY, ${rest})`,
    ],
    spellings: texts,
  },
  {
    name: 'NOCASE',
    provider: 'sqlite',
    type: 'text',
    sql: (table) => [
      `CREATE TABLE ${table} (code TEXT NOT NULL COLLATE NOCASE PRIMARY KEY, ${rest})`,
    ],
    spellings: texts,
  },
  {
    name: 'RTRIM',
    provider: 'sqlite',
    type: 'text',
    sql: (table) => [
      `CREATE TABLE ${table} (code TEXT NOT NULL COLLATE RTRIM PRIMARY KEY, ${rest})`,
    ],
    spellings: padded,
  },
  {
    name: 'a decimal, kept as a floating-point number',
    provider: 'sqlite',
    type: 'decimal',
    sql: (table) => [`CREATE TABLE ${table} (code DECIMAL NOT NULL PRIMARY KEY, ${rest})`],
    spellings: ['0.1', '0.10', '00.1', '+0.1', '0.2'],
  },
]

/** One API for all cases of a database, with a table for each. */
const specOf = (own: Case[]) => `
database: { url: 'file:./codes.db' }
tables:${own
  .map(
    ({ type }, index) => `
  - name: codes_${index}
    columns: { code: ${type}, n: { type: integer, default: 0 } }
    primary_key: [code]
    features: { caching: { item: { expiration_seconds: 3600 } } }`,
  )
  .join('')}
`

describe.each(providers)('%s', (provider) => {
  const own = cases.filter((one) => one.provider === provider)
  let project: Project
  let database: OwnDatabase
  let redis: OwnRedis
  let servers: RunningServer[]
  let api: ApiClient
  let uncached: ApiClient
  beforeAll(async () => {
    const files = generateFiles({ file: 'pylight.yaml', text: specOf(own) }, provider)
    ;[project, database, redis] = await Promise.all([
      materialiseFiles('codes', files),
      createDatabase(provider),
      startRedis(),
    ])
    const statements = own.flatMap(({ sql }, index) => sql(`codes_${index}`))
    await runSql(provider, database.url, ...statements)
    const nowhere = `redis://127.0.0.1:${(await freePort()).toString()}`
    const start = (url: string) => boot(project, { DATABASE_URL: database.url, REDIS_URL: url })
    servers = await Promise.all([start(redis.url), start(nowhere)])
    ;[api, uncached] = servers.map((server) => server.api) as [ApiClient, ApiClient]
  })
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop('SIGKILL')))
    await Promise.all([redis.stop(), database.drop()])
  })

  test.each(own.map(({ name }, index) => [name, index] as const))(
    '%s: a filter is answered or refused, whatever the column can be compared with',
    async (_, index) => {
      await api.request('POST', `/api/codes_${index}`, { code: '1' })
      for (const operator of ['eq', 'in', 'gt', 'like']) {
        for (const value of ['1', encodeURIComponent('漢😀')]) {
          const answer = await api.get(`/api/codes_${index}?code__${operator}=${value}`)
          expect([200, 400], `${operator} ${answer.text}`).toContain(answer.status)
        }
      }
      await api.request('DELETE', `/api/codes_${index}/1`)
      const path = `/api/codes_${index}/${encodeURIComponent('漢😀')}`
      expect([400, 404]).toContain((await api.get(path)).status)
      const made = await api.request('POST', `/api/codes_${index}`, { code: '漢😀' })
      expect([201, 400], made.text).toContain(made.status)
      if (made.status === 201) await api.request('DELETE', path)
    },
  )

  test.each(own.map((one, index) => ({ ...one, table: `codes_${index}` })))(
    '$name: a row has one answer, however its key is spelled',
    async ({ table, spellings }) => {
      const path = (code: string) => `/api/${table}/${encodeURIComponent(code)}`

      /** Requests all spellings at once, and one after the other until they are cached. */
      const expectTruth = async () => {
        const answers = (client: ApiClient) =>
          Promise.all(spellings.map(async (code) => (await client.get(path(code))).text))
        const truth = []
        for (const code of spellings) truth.push((await uncached.get(path(code))).text)
        expect(await answers(api)).toEqual(truth)
        expect(await answers(uncached)).toEqual(truth)
        for (const code of spellings) await api.fillCache(path(code))
        expect(await answers(api)).toEqual(truth)
      }

      const [first = '', ...others] = spellings
      await api.create(table, { code: first, n: 1 })
      await expectTruth()
      for (const [index, code] of [first, ...others].entries()) {
        await api.request('PATCH', path(code), { n: 10 + index })
        await expectTruth()
      }
      for (const code of [...others, first]) {
        await api.request('DELETE', path(code))
        await expectTruth()
        await api.request('POST', `/api/${table}`, { code, n: 2 })
        await expectTruth()
      }
    },
  )
})
