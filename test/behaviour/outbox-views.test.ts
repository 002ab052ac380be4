import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pushSchema } from '../../src/prisma/push/push.js'
import { boot, type RunningServer } from '../running/boot.js'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../running/materialise.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { runSql } from '../services/sql.js'
import { Elsewhere } from './suites/elsewhere.js'
import { foreignDatabase } from './suites/foreign-database-sql.js'

/** The outbox of a database with several schemas, and with views, which have no triggers. */

let database: OwnDatabase
let redis: OwnRedis
let project: Project
let server: RunningServer

const push = async () => {
  const { schemaText, folder: projectFolder } = project
  const { url } = database
  return pushSchema({ schemaText, url, projectFolder, confirm: () => Promise.resolve(true) })
}

beforeAll(async () => {
  const file = '../../fixtures/foreign-database/pylight.yaml'
  const spec = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
  const text = spec.replace('\ntables:', '\nfeatures: { caching: { outbox: true } }\ntables:')
  const files = generateFiles({ file: 'pylight.yaml', text })
  const made = [createDatabase('postgresql'), startRedis()] as const
  project = await materialiseFiles('outbox-views', files)
  ;[database, redis] = await Promise.all(made)
  await runSql('postgresql', database.url, ...foreignDatabase)
  expect((await push()).plan).toMatchObject({ losses: [], unhandled: [] })
  server = await boot(project, { DATABASE_URL: database.url, REDIS_URL: redis.url })
})
afterAll(async () => {
  await server.stop()
  await redis.stop()
  await database.drop()
})

test('a push finds the triggers that another one made', async () => {
  expect((await push()).status).toBe('in step')
})

test('tables of all schemas, and views of views, show what other programs write', async () => {
  const sql = (...statements: string[]) => runSql('postgresql', database.url, ...statements)
  const elsewhere = new Elsewhere(server.api, sql)
  const studios = '"Names of All the Studios That Ever Were in the Whole Wide World"'
  await elsewhere.shows('/api/studio_films', `INSERT INTO ${studios} ("_id", name) VALUES (7, 'A')`)
  const film = (code: string) =>
    `INSERT INTO "Film" ("Title (full)", "film-code", "studioId") VALUES ('x', '${code}', 7)`
  await elsewhere.shows('/api/films', film('1'))
  await elsewhere.shows('/api/busy_studios', film('2'))
  await elsewhere.shows('/api/studio_films', `DELETE FROM ${studios} WHERE "_id" = 7`)
})
