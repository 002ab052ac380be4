import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import type { ApiClient } from '../running/api-client.js'
import { boot, type RunningServer } from '../running/boot.js'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { runSql } from '../services/sql.js'
import { expectError } from './suites/expectations.js'

/** Tables with rules that the spec doesn't have: checks, required columns, shorter types, triggers. */

const spec = `
database: { url: 'file:./notes.db' }
tables:
  - name: owners
    columns: { id: { type: integer, primary_key: true }, name: text }
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      n: { type: integer, default: 1 }
      kind: { type: enum, values: [a, b], default: a }
      text: { type: string, length: 200, nullable: true }
      small: { type: integer, nullable: true }
      length: { type: integer, nullable: true }
      code: { type: string, length: 20, nullable: true, unique: true, hidden: true }
      owner_id: { type: integer, nullable: true, references: { table: owners, column: id, on_delete: restrict } }
      parent_id: { type: integer, nullable: true, references: { table: notes, column: id, on_delete: no_action } }
  - name: strict_notes
    columns: { id: { type: integer, primary_key: true }, n: integer }
`

const custom = `
import { Router } from 'express'
import type { OwnersHooks } from '../generated/owners/owners.schema.js'
import { prisma } from '../generated/shared/prisma.js'

export const ownersHooks: OwnersHooks = {
  beforeCreate: async (values, { db }) => {
    if (values.name === 'orphan') await db.note.update({ where: { id: 424242 }, data: { n: 2 } })
    return values
  },
}

export const ownersRoutes = Router()

ownersRoutes.delete('/none/at/all', async () => {
  await prisma.note.create({ data: { owner_id: 424242 } })
})
ownersRoutes.get('/broken/:what', (req) => {
  if (req.params.what === 'body') (req.body as { name: string }).name.trim()
  throw req.params.what === 'null' ? null : 'a text'
})
`

const alterations: Record<Provider, string[]> = {
  sqlite: [
    'DROP TABLE notes',
    `CREATE TABLE notes (
      id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL DEFAULT 1 CHECK (n > 0),
      kind TEXT NOT NULL DEFAULT 'a' CHECK (Kind NOT IN ('b', 'n')), text TEXT CHECK (length(text) <= 5),
      small INTEGER CONSTRAINT notes_small_check CHECK (small < 32768),
      "length" INTEGER CHECK ("length" < 9), code TEXT UNIQUE,
      owner_id INTEGER REFERENCES owners (id) ON DELETE RESTRICT,
      parent_id INTEGER REFERENCES notes (id))`,
    'ALTER TABLE strict_notes ADD COLUMN extra INTEGER NOT NULL DEFAULT 0',
    `CREATE TRIGGER refuse BEFORE INSERT ON strict_notes BEGIN
      SELECT RAISE(ABORT, 'not this one'); END`,
  ],
  postgresql: [
    'ALTER TABLE notes ADD CHECK (n > 0)',
    'ALTER TABLE notes ADD CHECK (length < 9)',
    'ALTER TABLE notes ALTER text TYPE varchar(5)',
    'ALTER TABLE notes ALTER small TYPE smallint',
    `ALTER TYPE "NoteKind" RENAME VALUE 'b' TO 'c'`,
    'ALTER TABLE strict_notes ADD extra integer NOT NULL',
    'CREATE SEQUENCE tries',
    `CREATE FUNCTION contend() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.name = 'hopeless' OR NEW.name = 'contended' AND nextval('tries') % 3 <> 0 THEN
        RAISE 'conflict' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$`,
    'CREATE TRIGGER contend BEFORE INSERT ON owners FOR EACH ROW EXECUTE FUNCTION contend()',
  ],
  mysql: [
    'ALTER TABLE notes MODIFY n integer NOT NULL DEFAULT 1 CHECK (n > 0)',
    'ALTER TABLE notes MODIFY length integer CHECK (length < 9)',
    'ALTER TABLE notes MODIFY text varchar(5) CHARACTER SET latin1',
    'ALTER TABLE notes MODIFY small smallint',
    `ALTER TABLE notes MODIFY kind ENUM('a') NOT NULL DEFAULT 'a'`,
    'ALTER TABLE strict_notes ADD extra integer NOT NULL',
    'CREATE SEQUENCE tries',
    `CREATE TRIGGER contend BEFORE INSERT ON owners FOR EACH ROW
      IF NEW.name = 'hopeless' OR NEW.name = 'contended' AND NEXTVAL(tries) MOD 3 <> 0 THEN
        SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213; END IF`,
  ],
}

/** The fields that each database names. */
type Named = Partial<Record<Provider, string[]>>

const everywhere = (...names: string[]): Named => ({
  sqlite: names,
  postgresql: names,
  mysql: names,
})

const refused: [string, object, Named][] = [
  ['notes', { n: 0 }, everywhere('n')],
  ['notes', { length: 9 }, everywhere('length')],
  ['notes', { kind: 'b' }, { sqlite: ['kind'], mysql: ['kind'] }],
  ['notes', { text: 'far too long' }, { sqlite: ['text'], mysql: ['text'] }],
  ['notes', { small: 40_000 }, { sqlite: ['small'], mysql: ['small'] }],
  ['strict_notes', { n: 1 }, {}],
]

describe.each(['sqlite', 'postgresql', 'mysql'] as const)('what %s refuses', (provider) => {
  let database: OwnDatabase
  let redis: OwnRedis
  let running: RunningServer
  let api: ApiClient
  beforeAll(async () => {
    const files = generateFiles({ file: 'pylight.yaml', text: spec }, provider).map((file) =>
      file.path === 'src/custom/owners.ts' ? { ...file, text: custom } : file,
    )
    const project = materialiseFiles('notes', files)
    ;[database, redis] = await Promise.all([createDatabase(provider), startRedis()])
    await pushSchema(await project, database.url)
    await runSql(provider, database.url, ...alterations[provider])
    running = await boot(await project, { DATABASE_URL: database.url, REDIS_URL: redis.url })
    api = running.api
  })
  afterAll(async () => {
    await running.stop('SIGKILL')
    await Promise.all([database.drop(), redis.stop()])
  })

  const post = (table: string, values: object) => api.request('POST', `/api/${table}`, values)

  test.each(refused)(
    '%s %j is 400 and names the column where it is known',
    async (table, values, named) => {
      const { errors } = expectError(await post(table, values), 400)
      expect(errors?.map(({ field }) => field)).toEqual(named[provider])
    },
  )

  test('a violated check is told from a value of another type', async () => {
    const { errors } = expectError(await post('notes', { n: 0 }), 400)
    expect(errors).toEqual([{ field: 'n', message: 'is not accepted by the database' }])
  })

  test('a text outside the column’s encoding is 400', async () => {
    const answer = await post('notes', { text: '😀' })
    if (provider === 'mysql') expect(expectError(answer, 400).errors?.[0]?.field).toBe('text')
    else expect(answer.status).toBe(201)
  })

  test('updates are refused as new rows are', async () => {
    const { id } = await api.create('notes', {})
    const path = `/api/notes/${String(id)}`
    expect(expectError(await api.request('PATCH', path, { n: -1 }), 400).errors?.[0]?.field).toBe(
      'n',
    )
    const orphaned = expectError(await api.request('PATCH', path, { owner_id: 424_242 }), 409)
    expect(orphaned.errors?.map(({ field }) => field)).toEqual(['owner_id'])
  })

  test('an existing value of a hidden column is 409 without its column', async () => {
    await api.create('notes', { code: 'secret-1' })
    const answer = await post('notes', { code: 'secret-1' })
    expect(expectError(answer, 409).errors).toBeUndefined()
    expect(answer.text).not.toMatch(/"code"|notes|secret/)
  })

  test('a self-referring table distinguishes missing rows from needed ones', async () => {
    const { errors } = expectError(await post('notes', { parent_id: 424_242 }), 409)
    expect(errors?.map(({ field }) => field)).toEqual(['parent_id'])
    const { id } = await api.create('notes', {})
    await api.create('notes', { parent_id: id })
    const deletion = await api.request('DELETE', `/api/notes/${String(id)}`)
    expect(expectError(deletion, 409).detail).toBe('notes is still referred to by notes.parent_id')
  })

  test('errors of own routes and hooks are mapped by what the database says', async () => {
    const orphan = await post('owners', { name: 'orphan' })
    expect(expectError(orphan, 404).detail).toBe('A row of notes that this needs does not exist')
    const made = await api.request('DELETE', '/api/owners/none/at/all')
    expect(expectError(made, 409).detail).toBe('notes owner_id refers to a row that does not exist')
  })

  test('the answer is JSON, whatever a route throws', async () => {
    for (const what of ['body', 'text', 'null']) {
      const answer = await api.get(`/api/owners/broken/${what}`)
      expectError(answer, answer.status)
    }
  })

  // SQLite has one writer at a time.
  if (provider !== 'sqlite') {
    test('conflicts with other writers are tried again', async () => {
      expect((await post('owners', { name: 'contended' })).status).toBe(201)
      expect((await api.list('/api/owners?name=contended')).total).toBe(1)
      expectError(await post('owners', { name: 'hopeless' }), 503)
    })
  }
})
