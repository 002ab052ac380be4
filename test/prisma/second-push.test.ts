import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { generate } from '../../src/pipeline/generate.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { createDatabase, providers } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

/** What a spec says of databases alone, once pushed, is what the next push finds. */

const spec = `database: { url: "file:./a.db" }
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

async function push(provider: Provider, url: string): Promise<PushOutcome> {
  const indexed = spec.replace('  - name: replies', `${sqlIndexes}  - name: replies`)
  const text = provider === 'mysql' ? spec : indexed
  const { files, diagnostics } = generate({ file: 'pylight.yaml', text }, { provider })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return pushSchema({
    schemaText: files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? '',
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
  await database.drop()
})
