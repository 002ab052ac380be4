import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

/** What a spec doesn't name stays when tables of other programs are pushed to. */

const spec = (columns: string): string => `database: { url: "file:./a.db" }
tables:
  - name: parents
    columns:
      id: { type: integer, primary_key: true }
  - name: notes
    table: My Notes
    columns:
      id: { type: integer, primary_key: true }
${columns}
`

describe.each(providers)('a push to tables of others on %s', (provider) => {
  let database: OwnDatabase
  beforeEach(async () => {
    database = await createDatabase(provider)
  })
  afterEach(() => database.drop())

  const named = (sql: string): string => (provider === 'mysql' ? sql.replaceAll('"', '`') : sql)
  const run = (...sql: string[]): Promise<void> => runSql(provider, database.url, ...sql.map(named))
  const query = (sql: string): Promise<unknown[][]> => querySql(provider, database.url, named(sql))

  function push(
    columns: string,
    options: { drops?: boolean; dryRun?: boolean } = {},
  ): Promise<PushOutcome> {
    const source = { file: 'pylight.yaml', text: spec(columns) }
    const { files } = generate(source, { provider })
    return pushSchema({
      schemaText: files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? '',
      url: database.url,
      projectFolder: tmpdir(),
      ...options,
      confirm: () => Promise.resolve(true),
    })
  }

  const key = { sqlite: 'integer', postgresql: 'serial', mysql: 'int auto_increment' }[provider]

  it('keeps keys, indexes, checks, triggers and columns that the spec does not name', async () => {
    await run(
      `CREATE TABLE "parents" ("id" ${key}, PRIMARY KEY ("id"))`,
      `CREATE TABLE "My Notes" ("id" ${key}, "code" varchar(20) NOT NULL, "parent" int,
        "extra" int DEFAULT 7, "size" int NOT NULL DEFAULT 1,
        PRIMARY KEY ("id"), CONSTRAINT "one code" UNIQUE ("code"),
        CONSTRAINT "positive" CHECK ("size" > 0),
        CONSTRAINT "of parent" FOREIGN KEY ("parent") REFERENCES "parents" ("id") ON DELETE CASCADE)`,
      'CREATE INDEX "by extra" ON "My Notes" ("extra")',
      `INSERT INTO "My Notes" ("code") VALUES ('a')`,
    )
    const columns = [
      '      code: { type: string, length: 20 }',
      '      size: { type: integer, default: 5 }',
      '      parent: { type: integer, nullable: true }',
      '      title: { type: text, nullable: true }',
    ].join('\n')
    const planned = await push(columns, { dryRun: true })
    expect(planned.status).toBe('planned')
    expect(planned.plan.script).toContain('title')
    await expect(query('SELECT "title" FROM "My Notes"')).rejects.toThrow()

    const { status, plan } = await push(columns)
    expect(status).toBe('pushed')
    expect(plan.losses).toEqual([])
    const left = plan.leftovers.join('\n')
    expect(left).toMatch(/extra/)
    expect(left).toMatch(provider === 'sqlite' ? /foreign key \(parent\)/ : /of parent/)
    await expect(run(`INSERT INTO "My Notes" ("code") VALUES ('a')`)).rejects.toThrow()
    await expect(run(`INSERT INTO "My Notes" ("code", "size") VALUES ('b', 0)`)).rejects.toThrow()
    await run(`INSERT INTO "My Notes" ("code") VALUES ('c')`)
    const rows = await query(`SELECT "extra", "code", "title" FROM "My Notes" ORDER BY "id"`)
    expect(rows).toEqual([
      [7, 'a', null],
      [7, 'c', null],
    ])
    expect(await push(columns)).toMatchObject({ status: 'in step', plan: { script: '' } })

    const dropped = await push(columns, { drops: true })
    expect(dropped.plan.losses.join('\n')).toMatch(/extra with all its values is dropped/)
    expect((await push(columns, { drops: true })).status).toBe('in step')
    await run(`INSERT INTO "My Notes" ("code") VALUES ('a')`)
  })

  it('takes a foreign key of any name for the one that the spec says', async () => {
    await run(
      `CREATE TABLE "parents" ("id" ${key}, PRIMARY KEY ("id"))`,
      `CREATE TABLE "My Notes" ("id" ${key}, "parent" int NOT NULL, PRIMARY KEY ("id"),
        CONSTRAINT "of parent" FOREIGN KEY ("parent") REFERENCES "parents" ("id") ON DELETE CASCADE)`,
    )
    const references = '{ table: parents, column: id, on_delete: cascade }'
    const columns = `      parent: { type: integer, references: ${references} }`
    expect(await push(columns)).toMatchObject({
      status: 'in step',
      plan: { script: '', unhandled: [], leftovers: [] },
    })
    const { plan } = await push(columns.replace(' }', ', on_update: cascade }'))
    expect([...plan.losses, ...plan.unhandled]).toEqual([
      expect.stringMatching(/ON UPDATE CASCADE/),
    ])
  })
})

describe('a push to PostgreSQL', () => {
  let database: OwnDatabase
  beforeEach(async () => {
    database = await createDatabase('postgresql')
  })
  afterEach(() => database.drop())

  function push(tables: string): Promise<PushOutcome> {
    const text = `database: { url: "postgresql://localhost/a" }\ntables:\n${tables}`
    const { files } = generate({ file: 'pylight.yaml', text }, {})
    return pushSchema({
      schemaText: files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? '',
      url: database.url,
      projectFolder: tmpdir(),
      confirm: () => Promise.resolve(true),
    })
  }
  const run = (...sql: string[]): Promise<void> => runSql('postgresql', database.url, ...sql)
  const query = (sql: string): Promise<unknown[][]> => querySql('postgresql', database.url, sql)

  it('says which values it rounds and shifts, and reads moments as UTC', async () => {
    await run(
      "SET TIME ZONE 'America/New_York'",
      'CREATE TABLE notes (id serial PRIMARY KEY, at timestamp NOT NULL, seen timestamptz NOT NULL)',
      `INSERT INTO notes (at, seen) VALUES ('2024-01-01 10:00:00.123456', '2024-01-01 10:00:00.123456Z')`,
    )
    const { plan } = await push(`  - name: notes
    columns: { id: { type: integer, primary_key: true }, at: datetime, seen: datetime }`)
    expect(plan.losses).toEqual([
      expect.stringMatching(/^notes\.at .*UTC.*rounded to milliseconds/),
      expect.stringMatching(/^notes\.seen .*rounded to milliseconds/),
    ])
    expect(plan.locks).toHaveLength(1)
    const rows = await query(`SELECT at = '2024-01-01T10:00:00.123Z', at = seen FROM notes`)
    expect(rows).toEqual([[true, true]])
  })

  it('numbers rows after the largest key, and widens keys with their sequences', async () => {
    const table = (type: string): string => `  - name: region
    columns: { id: { type: ${type}, primary_key: true }, name: text }`
    await run(
      'CREATE TABLE region (id smallint PRIMARY KEY, name text NOT NULL)',
      "INSERT INTO region VALUES (41, 'a')",
    )
    await push(table('integer'))
    await run("INSERT INTO region (name) VALUES ('b')")
    expect((await push(table('bigint'))).plan.script).toMatch(/ALTER SEQUENCE .* AS bigint/)
    await run("INSERT INTO region (name) VALUES ('c')")
    expect((await query('SELECT id::int FROM region ORDER BY id')).flat()).toEqual([41, 42, 43])
    expect((await push(table('bigint'))).status).toBe('in step')
  })

  it('changes the expression of a default, and writes labels with apostrophes', async () => {
    const table = (sql: string): string => `  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      state: { type: enum, values: [{ value: "it's", as: its }, b], default: "it's" }
      code: { type: string, length: 20, default: { sql: "${sql}" } }`
    await push(table(`lower('A')`))
    const changed = await push(table(`upper('z')`))
    expect(changed).toMatchObject({ status: 'pushed', plan: { losses: [], locks: [] } })
    await run('INSERT INTO notes DEFAULT VALUES')
    expect(await query('SELECT state::text, code FROM notes')).toEqual([["it's", 'Z']])
    expect((await push(table(`upper('z')`))).status).toBe('in step')
  })

  it('renames an enum that only its columns have, with all that depends on it', async () => {
    await run(
      `CREATE TYPE state AS ENUM ('a', 'b')`,
      `CREATE TYPE role AS ENUM ('x', 'y')`,
      `CREATE TABLE people (id serial PRIMARY KEY, role role NOT NULL)`,
      `CREATE TABLE notes (id serial PRIMARY KEY, size int NOT NULL, state state NOT NULL DEFAULT 'a',
        role role NOT NULL DEFAULT 'x', plan text DEFAULT 'l', code text,
        CONSTRAINT big CHECK (state <> 'b' OR size > 0), CONSTRAINT known CHECK (role <> 'y' OR size > 0))`,
      `CREATE UNIQUE INDEX one_y ON notes (size) WHERE role = 'y'`,
      'CREATE VIEW states AS SELECT state, code FROM notes',
      'INSERT INTO notes (size) VALUES (1)',
    )
    const notes = `  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      size: integer
      state: { type: enum, values: [a, b] }
      role: { type: enum, values: [x, y] }
      plan: { type: enum, values: [l, m], nullable: true }
      code: { type: integer, nullable: true }`
    const { plan } = await push(notes)
    expect(plan.losses).toEqual([
      expect.stringMatching(/^The enum state is called NoteState .*type: state /),
      expect.stringMatching(/^notes\.role from role to "NoteRole": .*name the type/),
    ])
    expect(plan.unhandled).toEqual([
      expect.stringMatching(/^notes\.code is text and should be integer\. Drop the view states /),
    ])
    await run('INSERT INTO notes (size) VALUES (2)', "INSERT INTO people (role) VALUES ('x')")
    await expect(run(`INSERT INTO notes (size, role) VALUES (0, 'y')`)).rejects.toThrow('known')
    await expect(run(`INSERT INTO notes (size, state) VALUES (0, 'b')`)).rejects.toThrow('big')
    expect(await query('SELECT state::text, role::text, plan::text FROM notes')).toEqual([
      ['a', 'x', 'l'],
      ['a', 'x', 'l'],
    ])
    expect(await query(`SELECT indexname FROM pg_indexes WHERE indexname = 'one_y'`)).toHaveLength(
      1,
    )
    expect((await push(notes)).status).toBe('in step')
  })
})
