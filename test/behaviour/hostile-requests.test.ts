import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient } from '../project/api-client.js'
import { boot, type RunningServer } from '../project/boot.js'
import { generateFiles } from '../project/generate-fixture.js'
import { materialiseFiles } from '../project/materialise.js'
import { pushSchema } from '../project/push-schema.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { expectInvalid } from './suites/expectations.js'

const spec = `
database: { url: 'file:./people.db' }
redis: { store: memory }
tables:
  - name: people
    columns:
      id: { type: integer, primary_key: true }
      email: { type: string, length: 100, nullable: true, pattern: '^[^@]+@[^@]+\\.[^@]+$' }
      contact: { type: text, nullable: true, pattern: '^[^@]+@[^@]+\\.[^@]+$' }
      name: { type: string, length: 50, nullable: true, pattern: '^(a+)+$' }
      secret: { type: string, length: 50, nullable: true, pattern: '^(?=.*\\d)((\\w+)\\s?)+$' }
`

let database: OwnDatabase
let server: RunningServer
let api: ApiClient
beforeAll(async () => {
  const files = generateFiles({ file: 'pylight.yaml', text: spec }, 'sqlite')
  const project = await materialiseFiles('people', files)
  database = await createDatabase('sqlite')
  await pushSchema(project, database.url)
  server = await boot(project, { DATABASE_URL: database.url })
  api = server.api
}, 120_000)
afterAll(async () => {
  await server.stop('SIGKILL')
  await database.drop()
})

describe('a text that its pattern would take long for', () => {
  test.each([
    ['email', `a@${'.'.repeat(900_000)}@`],
    ['contact', `a@${'.'.repeat(900_000)}@`],
    ['name', `${'a'.repeat(49)}!`],
    ['secret', `1${'a'.repeat(48)}!`],
  ])('%s is refused before anyone has to wait', async (field, text) => {
    const start = performance.now()
    expectInvalid(await api.request('POST', '/api/people', { [field]: text }), field)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('others are taken', async () => {
    const row = { email: 'a@b.cd', contact: `a@${'b'.repeat(9_000)}.c`, name: 'a'.repeat(50) }
    expect(await api.create('people', row)).toMatchObject(row)
  })
})

test('a body of unknown keys has twenty of them named', async () => {
  const keys = Array.from({ length: 90_000 }, (_, n) => [`k${n.toString()}`, 0])
  const answer = await api.request('POST', '/api/people', Object.fromEntries(keys))
  expectInvalid(answer, 'k0', 'k19')
  expect(answer.text.length).toBeLessThan(3_000)
})
