import { expect, describe, test, vi } from 'vitest'
import { boot } from '../running/boot.js'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../running/materialise.js'
import { editFiles } from '../running/edit-files.js'
import { pushSchema } from '../running/push-schema.js'
import { createDatabase, providers, recreateDatabase } from '../services/databases.js'
import { startRedis } from '../services/redis.js'
import type { Provider } from '../../src/model/model.js'

/** Entries of another database, or made by other code, are never served. */

const spec = `
database: { url: 'file:./notes.db' }
redis: { prefix: 'app:' }
tables:
  - name: notes
    columns: { id: { type: integer, primary_key: true }, text: text }
`
const item = '/api/notes/1'
const list = '/api/notes'

async function makeProject(provider: Provider, edit?: { from: string; to: string }) {
  const files = generateFiles({ file: 'pylight.yaml', text: spec }, provider)
  const path = 'src/generated/notes/notes.schema.ts'
  return materialiseFiles('notes', edit ? editFiles(files, [{ path, ...edit }]) : files)
}

async function fill(project: Project, env: NodeJS.ProcessEnv) {
  const server = await boot(project, env)
  await server.api.create('notes', { text: 'of the first' })
  await server.api.fillCache(item)
  await server.api.fillCache(list)
  return server
}

test.concurrent('a running API notices a recreated database', async () => {
  const [project, database, redis] = await Promise.all([
    makeProject('postgresql'),
    createDatabase('postgresql'),
    startRedis(),
  ])
  await pushSchema(project, database.url)
  const server = await fill(project, { DATABASE_URL: database.url, REDIS_URL: redis.url })
  await recreateDatabase(database)
  await pushSchema(project, database.url)
  await vi.waitFor(async () => expect((await server.api.get(item)).status).toBe(404), {
    timeout: 20_000,
    interval: 100,
  })
  await server.stop()
  await Promise.all([database.drop(), redis.stop()])
})

describe.concurrent.each<Provider>(providers)('%s', (provider) => {
  test('two databases with one Redis and one prefix don’t share entries', async () => {
    const [project, one, other, redis] = await Promise.all([
      makeProject(provider),
      createDatabase(provider),
      createDatabase(provider),
      startRedis(),
    ])
    await pushSchema(project, one.url)
    await pushSchema(project, other.url)
    const first = await fill(project, { DATABASE_URL: one.url, REDIS_URL: redis.url })
    const second = await boot(project, { DATABASE_URL: other.url, REDIS_URL: redis.url })
    expect((await second.api.get(item)).status).toBe(404)
    expect((await second.api.list(list)).total).toBe(0)
    expect((await first.api.get(item)).status).toBe(200)
    await Promise.all([first.stop(), second.stop()])
    await Promise.all([one.drop(), other.drop(), redis.stop()])
  })

  test('a recreated database is another one', async () => {
    const [project, database, redis] = await Promise.all([
      makeProject(provider),
      createDatabase(provider),
      startRedis(),
    ])
    await pushSchema(project, database.url)
    const env = { DATABASE_URL: database.url, REDIS_URL: redis.url }
    const before = await fill(project, env)
    await before.stop()
    await recreateDatabase(database)
    await pushSchema(project, database.url)
    const after = await boot(project, env)
    expect((await after.api.get(item)).status).toBe(404)
    expect((await after.api.list(list)).total).toBe(0)
    await after.stop()
    await Promise.all([database.drop(), redis.stop()])
  })
})

test.concurrent('an entry is not served after its answer’s code was edited', async () => {
  const [plain, edited, database, redis] = await Promise.all([
    makeProject('sqlite'),
    makeProject('sqlite', { from: 'text: row.text', to: 'text: row.text.toUpperCase()' }),
    createDatabase('sqlite'),
    startRedis(),
  ])
  await pushSchema(plain, database.url)
  const env = { DATABASE_URL: database.url, REDIS_URL: redis.url }
  const before = await fill(plain, env)
  await before.stop()
  const after = await boot(edited, env)
  expect(await after.api.row(item)).toMatchObject({ text: 'OF THE FIRST' })
  expect((await after.api.list(list)).items).toMatchObject([{ text: 'OF THE FIRST' }])
  await after.stop()
  await Promise.all([database.drop(), redis.stop()])
})
