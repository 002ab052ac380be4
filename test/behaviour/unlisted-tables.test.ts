import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runGeneration } from '../../src/project/generation.js'
import { loadSpec } from '../../src/project/spec-file.js'
import { boot, type RunningServer } from '../running/boot.js'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { runSql } from '../services/sql.js'
import { listed, others, shop } from './suites/unlisted-tables-sql.js'

/** Rows change through foreign keys of tables that a spec doesn't list. */

let redis: OwnRedis
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

describe.each(providers)('tables that the spec does not list, on %s', (provider) => {
  let database: OwnDatabase
  let folder: string
  let server: RunningServer
  let notes: string[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pylight-unlisted-'))
    database = await createDatabase(provider)
    const name = database.url.split('/').at(-1) ?? ''
    await runSql(provider, database.url, ...shop, ...others[provider].sql(name))
    const spec = join(folder, 'pylight.yaml')
    const tables = [...listed, ...others[provider].listed]
    const lines = [
      `database: { url: "${database.url}", provider: ${provider} }`,
      'redis: { url: "${REDIS_URL}" }',
      'tables:',
      ...tables.map((table) => `  - ${table}`),
    ]
    writeFileSync(spec, lines.join('\n'))
    const { diagnostics, leftOut = [] } = await runGeneration({ spec, client: false, force: false })
    expect(diagnostics).toEqual([])
    notes = leftOut
    const files = generateFiles(await loadSpec(spec))
    const project = await materialiseFiles(`unlisted-${provider}`, files)
    server = await boot(project, { DATABASE_URL: database.url, REDIS_URL: redis.url })
  })
  afterAll(async () => {
    await server.stop()
    await runSql(provider, database.url, ...others[provider].end)
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const idsOf = async (table: string) =>
    (await server.api.list(`/api/${table}`)).items.map((row) => row['id'])
  const fill = async (...paths: string[]) => {
    for (let turn = 0; turn < 3; turn += 1) for (const path of paths) await server.api.get(path)
  }

  test('pass deletions on', async () => {
    const rows = ['items', 'parts', 'tags', 'kept', ...others[provider].deleted]
    const views = ['part_view', 'view_of_view', 'cart_view'].filter(
      (name) => provider === 'postgresql' || name !== 'view_of_view',
    )
    const all = [...rows, ...views]
    await fill(...all.map((name) => `/api/${name}`), ...rows.map((name) => `/api/${name}/1`))
    for (const name of all) expect([name, await idsOf(name)]).toEqual([name, [1, 2]])
    expect(await server.api.cacheOf('/api/kept')).toBe('HIT')
    expect((await server.api.request('DELETE', '/api/shops/1')).status).toBe(204)

    const left = ['tags', 'kept']
    for (const name of all.filter((one) => !left.includes(one))) {
      expect([name, await idsOf(name)]).toEqual([name, [2]])
    }
    for (const name of rows.filter((one) => !left.includes(one))) {
      expect([name, (await server.api.get(`/api/${name}/1`)).status]).toEqual([name, 404])
    }
    const tag = { id: 1, cart_id: null }
    const kept = { id: 1, shop_id: null, cart_id: null }
    expect((await server.api.get('/api/tags/1')).json).toEqual(tag)
    expect((await server.api.list('/api/tags')).items[0]).toEqual(tag)
    expect((await server.api.get('/api/kept/1')).json).toEqual(kept)
    expect((await server.api.list('/api/kept')).items[0]).toEqual(kept)
  })

  test('pass new values on', async () => {
    const paths = ['/api/prints', '/api/prints/2']
    await fill(...paths)
    expect((await server.api.request('PATCH', '/api/shops/2', { code: 'c' })).status).toBe(200)
    expect((await server.api.get('/api/prints/2')).json).toEqual({ id: 2, code: 'c' })
    expect((await server.api.list('/api/prints')).items).toEqual([{ id: 2, code: 'c' }])
  })

  test('are named', () => {
    const changed = 'its rows may change with those of'
    const isSpelled = notes.includes(
      `spelled: isn't cached, because ${changed} carts, which the spec doesn't list`,
    )
    expect(isSpelled).toBe(provider === 'sqlite')
    expect(notes).toEqual(
      expect.arrayContaining([
        `items: isn't cached, because ${changed} carts, which the spec doesn't list`,
        `prints: isn't cached, because ${changed} signs, which the spec doesn't list`,
        "parts: isn't cached, because foreign keys that the spec lacks may change its rows",
      ]),
    )
  })
})
