import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { generate } from '../../src/pipeline/generate.js'
import { outboxScript } from '../../src/prisma/outbox/outbox-script.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { createDatabase, providers } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

/** What a spec says of databases alone, once pushed, is what the next push finds. */

const whole = `database: { url: "file:./a.db" }
features: { caching: { outbox: true } }
enums:
  Rating: { type: mpaa rating, values: [G, { value: PG-13, as: PG_13 }] }
tables:
  - name: films
    table: All Films
    columns:
      id: { column: Film Id, type: integer, primary_key: true, default: none }
      rating: { type: enum, enum: Rating, default: PG-13 }
      code: { column: film-code, type: string, length: 20, default: { sql: "lower('ABC')" } }
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      rating: { type: enum, enum: Rating, nullable: true }
      film_id: { column: filmId, type: integer, references: { table: films, column: id, name: of film } }
      version: { type: integer, nullable: true }
    unique: [{ columns: [film_id, rating], name: one note }, [id, version]]
  - name: replies
    columns:
      note_id: { column: note, type: integer, nullable: true }
      note_version: { type: integer, nullable: true }
      no: { type: integer, primary_key: true, default: none }
    foreign_keys:
      - columns: [note_id, note_version]
        references: { table: notes, columns: [id, version] }
        on_delete: set_null
        name: to a note
`

/** What MySQL has no index for. */
const sqlIndexes = `    indexes:
      - { columns: [film_id], where: rating IS NULL, unique: true, name: one bare note }
      - { expression: "coalesce(version, 0)", name: by version }
      - [version, film_id]
      - { columns: [{ column: version, sort: desc }], name: newest }
`

function schemaOf(provider: Provider, spec = whole): string {
  const indexed = spec.replace('  - name: replies', `${sqlIndexes}  - name: replies`)
  const text = provider === 'mysql' ? spec : indexed
  const { files, diagnostics } = generate({ file: 'pylight.yaml', text }, { provider })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
}

async function push(provider: Provider, url: string, spec?: string): Promise<PushOutcome> {
  return pushSchema({
    schemaText: schemaOf(provider, spec),
    url,
    projectFolder: tmpdir(),
    confirm: () => Promise.resolve(true),
  })
}

test.each(providers)('a second push to %s has nothing to do', async (provider) => {
  const database = await createDatabase(provider)
  const { status: first, plan: made } = await push(provider, database.url)
  expect(first).toBe('pushed')
  if (provider !== 'mysql') expect(made.script).toMatch(/one bare note.*by version/s)
  const quote = provider === 'mysql' ? '`' : '"'
  const named = (sql: string) => sql.replaceAll('"', quote)
  await runSql(provider, database.url, named('INSERT INTO "All Films" ("Film Id") VALUES (7)'))
  const { status, plan } = await push(provider, database.url)
  expect({ status, ...plan }).toMatchObject({
    status: 'in step',
    script: '',
    unhandled: [],
    leftovers: [],
    foreignTables: [],
  })
  const rows = await querySql(provider, database.url, named('SELECT * FROM "All Films"'))
  expect(rows).toEqual([[7, 'PG-13', 'abc']])

  const without = whole.replace('outbox: true', 'outbox: false')
  expect(await outboxOf(provider, database.url)).toHaveLength(1)
  expect((await push(provider, database.url, without)).plan).toMatchObject({ losses: [] })
  const { status: last, plan: none } = await push(provider, database.url, without)
  expect({ status: last, ...none }).toMatchObject({ status: 'in step', script: '' })
  await runSql(provider, database.url, named('INSERT INTO "All Films" ("Film Id") VALUES (8)'))

  await runSql(provider, database.url, ...outboxStatements(provider))
  expect((await push(provider, database.url)).status).toBe('in step')
  await database.drop()
})

/** What `db outbox` prints, for a driver that takes one statement at a time. */
function outboxStatements(provider: Provider): string[] {
  const script = outboxScript(schemaOf(provider), provider)
  return provider === 'postgresql' ? [script] : script.split(/;\n+(?=CREATE)/)
}

/** What the inserted row has left there. */
function outboxOf(provider: Provider, url: string): Promise<unknown[][]> {
  return querySql(provider, url, 'SELECT table_name, row_keys FROM pylight_outbox')
}
