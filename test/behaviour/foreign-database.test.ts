import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pushSchema } from '../../src/prisma/push/push.js'
import { boot, type RunningServer } from '../running/boot.js'
import { materialise, type Project } from '../running/materialise.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { querySql, runSql } from '../services/sql.js'
import { expectError, expectInvalid } from './suites/expectations.js'
import { foreignDatabase } from './suites/foreign-database-sql.js'

/** A database that others made, with names that the API doesn't have. */

let database: OwnDatabase
let redis: OwnRedis
let project: Project
let server: RunningServer

const api = () => server.api

beforeAll(async () => {
  const made = await Promise.all([
    createDatabase('postgresql'),
    startRedis(),
    materialise('foreign-database'),
  ])
  ;[database, redis, project] = made
  await runSql('postgresql', database.url, ...foreignDatabase)
  server = await boot(project, { DATABASE_URL: database.url, REDIS_URL: redis.url })
})
afterAll(async () => {
  await server.stop()
  await redis.stop()
  await database.drop()
})

test('push has nothing to change', async () => {
  const { schemaText, folder } = project
  const { status, plan } = await pushSchema({
    schemaText,
    url: database.url,
    projectFolder: folder,
    confirm: () => Promise.resolve(false),
  })
  expect([status, plan.script]).toEqual(['in step', ''])
})

describe('names', () => {
  let studio: number
  beforeAll(async () => {
    studio = Number((await api().create('studios', { name: 'Ealing' }))['id'])
  })

  test('of the API are written, read, filtered and sorted by', async () => {
    const values = { title: 'Kind Hearts', code: 'KH', studio_id: studio }
    const film = await api().create('films', { ...values, secret: 'x' })
    expect(film).toEqual({ id: film['id'], ...values })
    const path = `/api/films/${String(film['id'])}`
    await api().request('PATCH', path, { title: 'Kind Hearts and Coronets' })
    const list = '/api/films?title__like=Kind%25&sort=-title'
    expect((await api().list(list)).items).toEqual([{ ...film, title: 'Kind Hearts and Coronets' }])
    const sql = 'SELECT "Title (full)", "Secret Word" FROM "Film"'
    expect(await querySql('postgresql', database.url, sql)).toEqual([
      ['Kind Hearts and Coronets', 'x'],
    ])
  })

  test('of constraints and columns in the database’s errors are those of the API', async () => {
    const film = { title: 'Whisky', code: 'WG', studio_id: studio }
    await api().create('films', film)
    const post = (values: object) => api().request('POST', '/api/films', { ...film, ...values })
    const twice = expectError(await post({}), 409)
    expect(twice.detail).toBe('films code is already taken')
    const lost = expectError(await post({ code: 'x', studio_id: 0 }), 409)
    expect(lost.detail).toBe('films studio_id refers to a row that does not exist')
    const key = expectError(await api().request('POST', '/api/studios', { name: 'Ealing' }), 409)
    expect(key.detail).toBe('studios name is already taken')
    expectInvalid(await post({ code: 'y', title: 'refused' }), 'title')
  })

  test('tell the cache which rows are the same', async () => {
    const film = await api().create('films', { title: 'Lady', code: 'L', studio_id: studio })
    const other = await api().create('films', { title: 'Cruel', code: 'C', studio_id: studio })
    const paths = [film, other].map(({ id }) => `/api/films/${String(id)}`)
    const [one = '', two = ''] = paths
    for (const path of paths) await api().fillCache(path)
    await api().request('PATCH', one, { title: 'Dame' })
    expect([await api().cacheOf(one), await api().cacheOf(two)]).toEqual(['MISS', 'HIT'])
    await api().request('DELETE', `/api/studios/${studio}`)
    expect((await api().get(two)).status).toBe(404)
  })
})
