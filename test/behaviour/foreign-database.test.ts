import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pushSchema } from '../../src/prisma/push/push.js'
import { boot, type RunningServer } from '../running/boot.js'
import { materialise, type Project } from '../running/materialise.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { startRedis, type OwnRedis } from '../services/redis.js'
import { querySql, runSql } from '../services/sql.js'
import { expectError, expectInvalid } from './suites/expectations.js'
import { testViews } from './suites/foreign-views.js'
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
    expect(film).toMatchObject(values)
    expect(film).not.toHaveProperty('secret')
    const path = `/api/films/${String(film['id'])}`
    await api().request('PATCH', path, { title: 'Kind Hearts and Coronets' })
    const list = '/api/films?title__like=Kind%25&sort=-title'
    const [found] = (await api().list(list)).items
    expect(found).toMatchObject({ ...values, title: 'Kind Hearts and Coronets' })
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
    await api().create('films', { ...film, code: 'g', rating: 'G' })
    const second = expectError(await post({ code: 'h', rating: 'G' }), 409)
    expect(second.detail).toBe('films studio_id is already taken')
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

test('tables of another schema are served, cached and emptied by cascades', async () => {
  const studio = await api().create('studios', { name: 'Gainsborough Pictures' })
  const film = await api().create('films', { title: 'Seance', code: 'S', studio_id: studio['id'] })
  const rental = await api().create('rentals', { code: 'S', film_id: film['id'] })
  expect(rental).toMatchObject({ code: 'S', state: 'out' })
  const again = await api().request('POST', '/api/rentals', { code: 'S' })
  expect(expectError(again, 409).detail).toBe('rentals code is already taken')
  const path = `/api/rentals/${String(rental['id'])}`
  const other = await api().create('rentals', { code: 'T' })
  const otherPath = `/api/rentals/${String(other['id'])}`
  for (const one of [path, otherPath]) await api().fillCache(one)
  await api().request('PATCH', otherPath, { state: 'back' })
  expect([await api().cacheOf(path), await api().cacheOf(otherPath)]).toEqual(['HIT', 'MISS'])
  await api().request('DELETE', `/api/films/${String(film['id'])}`)
  expect((await api().get(path)).status).toBe(404)
})

describe('a view', () => {
  testViews(api)
})

describe('values of an enum', () => {
  const odd = { rating: 'R / X', second_rating: 'PG-13' }
  let studio_id: unknown
  beforeAll(async () => {
    studio_id = (await api().create('studios', { name: 'Hammer' }))['id']
  })

  test('are those of the database, in rows, filters and order', async () => {
    const dracula = await api().create('films', { title: 'Dracula', studio_id, ...odd })
    const mummy = await api().create('films', { title: 'Mummy', studio_id })
    expect([dracula, mummy]).toMatchObject([odd, { rating: 'PG-13', second_rating: null }])
    const titles = async (query: string) =>
      (await api().list(`/api/films?studio_id=${String(studio_id)}&${query}`)).items.map(
        ({ title }) => title,
      )
    expect(await titles('rating=PG-13')).toEqual(['Mummy'])
    expect(await titles('rating__in=PG-13,R%20%2F%20X&sort=-rating')).toEqual(['Dracula', 'Mummy'])
    expect(await titles('second_rating__isnull=true')).toEqual(['Mummy'])
    expectInvalid(await api().get('/api/films?rating=PG_13'), 'rating')
    const path = `/api/films/${String(mummy['id'])}`
    expectInvalid(await api().request('PATCH', path, { rating: 'PG_13' }), 'rating')
    await api().request('PATCH', path, { rating: 'G' })
    const sql = `SELECT rating::text FROM "Film" WHERE "Film Id" = ${String(mummy['id'])}`
    expect(await querySql('postgresql', database.url, sql)).toEqual([['G']])
  })

  test('are in keys', async () => {
    const note = { rating: 'R / X', note: 'odd' }
    const made = await api().request('POST', '/api/rating_notes', note)
    const path = '/api/rating_notes/R%20%2F%20X'
    expect([made.status, made.headers.get('location')]).toEqual([201, path])
    await api().fillCache(path)
    const changed = await api().request('PATCH', path, { ...note, note: 'odder' })
    expect(changed.json).toEqual({ ...note, note: 'odder' })
    expect(await api().row(path)).toEqual({ ...note, note: 'odder' })
    expectInvalid(await api().request('PATCH', path, { rating: 'G' }), 'rating')
    const missing = expectError(await api().get('/api/rating_notes/PG-13'), 404)
    expect(missing.detail).toBe('rating_notes PG-13 not found')
  })
})

describe('what the database fills in', () => {
  test('is in the answer to a write, and can’t be written', async () => {
    const studio_id = (await api().create('studios', { name: 'Gainsborough' }))['id']
    const film = await api().create('films', { title: 'Wicked', studio_id })
    expect(film['code']).toMatch(/^F-\d+$/)
    expect(film).toMatchObject({ label: `${String(film['code'])}: Wicked`, changes: 0 })
    const path = `/api/films/${String(film['id'])}`
    await api().fillCache(path)
    const changed = await api().request('PATCH', path, { ...film, title: 'Lady' })
    const after = { ...film, title: 'Lady', label: `${String(film['code'])}: Lady`, changes: 1 }
    expect(changed.json).toEqual(after)
    expect(await api().row(path)).toEqual(after)
    expectInvalid(await api().request('PATCH', path, { changes: 5 }), 'changes')
    const values = { title: 'Hue', studio_id, changes: 0 }
    expectInvalid(await api().request('POST', '/api/films', values), 'changes')
  })

  test('is no key that the client gives', async () => {
    expectInvalid(await api().request('POST', '/api/screens', { name: 'Big' }), 'id')
    expect(await api().create('screens', { id: 40, name: 'Big' })).toEqual({ id: 40, name: 'Big' })
  })

  test('can be a number in a composite key', async () => {
    const made = await api().create('screenings', { screen: 40 })
    expect(made).toEqual({ screen: 40, no: made['no'], seats: 10 })
    const path = `/api/screenings/40/${String(made['no'])}`
    expect(await api().row(path)).toEqual(made)
  })
})

describe('a table with a foreign key of two columns', () => {
  const booking = { guest: 'Ann', screen: 50 }

  test('is checked, and named in its error', async () => {
    const lost = await api().request('POST', '/api/bookings', { ...booking, screening_no: 0 })
    const { detail } = expectError(lost, 409)
    expect(detail).toBe('bookings screen or screening_no refers to a row that does not exist')
    expect(await api().create('bookings', booking)).toMatchObject({ screening_no: null })
  })

  test('has an exclusion constraint beside it, whose violation is a conflict', async () => {
    const king = { screen: 50, guest: 'The King' }
    const { id } = await api().create('bookings', king)
    const again = await api().request('POST', '/api/bookings', king)
    expect(expectError(again, 409).detail).toBe('The row is in conflict with one that exists')
    const other = await api().create('bookings', booking)
    const path = `/api/bookings/${String(other['id'])}`
    expectError(await api().request('PATCH', path, king), 409)
    await api().request('DELETE', `/api/bookings/${String(id)}`)
    expect((await api().request('PATCH', path, king)).status).toBe(200)
  })

  test('makes stale what its cascade deletes', async () => {
    const { no } = await api().create('screenings', { screen: 50 })
    const { id } = await api().create('bookings', { ...booking, screening_no: no })
    const paths = [`/api/bookings/${String(id)}`, '/api/bookings?screen=50']
    for (const path of paths) await api().fillCache(path)
    const [row = '', list = ''] = paths
    expect((await api().request('DELETE', `/api/screenings/50/${String(no)}`)).status).toBe(204)
    expect((await api().get(row)).status).toBe(404)
    expect((await api().list(list)).items).not.toContainEqual(expect.objectContaining({ id }))
  })
})
