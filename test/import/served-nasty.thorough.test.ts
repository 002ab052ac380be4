import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { importFrom } from '../../src/project/import-spec.js'
import { boot, type RunningServer } from '../running/boot.js'
import { materialiseFiles, type Project } from '../running/materialise.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { querySql, runSql } from '../services/sql.js'
import { ownProgram, typeErrors } from '../snapshots/strict-program.js'
import { nastyDatabases, oddRows } from './nasty/databases.js'

let redis: OwnRedis
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

/** Where the foreign table's wrapper has nothing to read from. */
const unreadable = ['elsewhere']

describe.each(providers)('a database of others on %s', (provider) => {
  let database: OwnDatabase
  let project: Project
  let server: RunningServer
  let spec: string
  beforeAll(async () => {
    database = await createDatabase(provider)
    await runSql(provider, database.url, ...nastyDatabases[provider])
    spec = (await importFrom(database.url, 'api')).text
    const { files } = generate({ file: 'pylight.yaml', text: spec })
    project = await materialiseFiles(`nasty-${provider}`, files)
    server = await boot(project, { DATABASE_URL: database.url, REDIS_URL: redis.url })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
  })

  test('makes a project that type-checks', () => {
    expect(typeErrors(ownProgram(project.folder))).toEqual([])
  })

  test('is served with all its rows', async () => {
    const quote = provider === 'mysql' ? '`' : '"'
    const tables = spec.matchAll(/^ {2}- name: (\S+)\n(?: {4}table: (.*)\n)?/gm)
    const counts: [string, unknown, unknown][] = []
    for (const [, name = '', given = name] of tables) {
      if (unreadable.includes(name)) continue
      const table = given.startsWith('"') ? (JSON.parse(given) as string) : given
      const sql = `SELECT count(*) FROM ${quote}${table}${quote}`
      const [[rows] = []] = await querySql(provider, database.url, sql)
      counts.push([name, Number(rows), (await server.api.list(`/api/${name}`)).items.length])
    }
    expect(counts.length).toBeGreaterThan(15)
    for (const [name, rows, served] of counts) expect([name, served]).toEqual([name, rows])
  })

  test('has each value as it is', async () => {
    for (const [path, rows] of Object.entries(oddRows[provider])) {
      const { items } = await server.api.list(path)
      expect(items).toEqual(rows.map((row) => expect.objectContaining(row) as unknown))
    }
  })
})
