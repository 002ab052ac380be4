import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { generate } from '../../src/pipeline/generate.js'
import { deploy } from '../../src/prisma/migrations/deploy.js'
import type { Migration } from '../../src/prisma/migrations/migration.js'
import { planMigration } from '../../src/prisma/migrations/plan-migration.js'
import { recordSchema } from '../../src/prisma/migrations/recorded-schema.js'
import { pushSchema } from '../../src/prisma/push/push.js'
import { parseDatabaseUrl } from '../../src/prisma/push/target.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

/** Databases of others, in which a migration takes over columns or refers to tables. */

const ours = `database: { url: "file:./a.db" }
tables:
  - name: films
    columns: { id: { type: integer, primary_key: true } }
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      size: { type: integer, default: 1 }
      state: { type: enum, values: [a, b], nullable: true }
      film_id: { type: integer, nullable: true, references: films.id }
      code: { type: string, length: 9, nullable: true, description: Short }
    indexes: [[film_id, size], { columns: [code], unique: true }]
`
const others = ours.replaceAll(/(size|state|film_id|code): \{/g, '$& managed: false,')
const more = ours.replace('size: { type: integer', 'length: { was: size, type: bigint')
const renamed = more.replace('[film_id, size]', '[film_id, length]')

/** What adds the columns, and how often. */
const added: Record<Provider, [pattern: RegExp, count: number]> = {
  sqlite: [/without notes.size, notes.state, .*\n-- needs pylight db push after/g, 1],
  postgresql: [/ADD COLUMN IF NOT EXISTS/g, 4],
  mysql: [/^SET @change = IF.*\n {2}'ALTER TABLE `notes` ADD COLUMN/gm, 4],
}

describe.each(providers)('on %s', (provider) => {
  let database: OwnDatabase
  let created: OwnDatabase
  let folder: string
  beforeEach(async () => {
    ;[database, created] = [await createDatabase(provider), await createDatabase(provider)]
    folder = mkdtempSync(join(tmpdir(), 'pylight-migrations-'))
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true })
    await Promise.all([database.drop(), created.drop()])
  })

  const schemaOf = (spec: string) => {
    const { files, renames, diagnostics } = generate(
      { file: 'pylight.yaml', text: spec },
      { provider },
    )
    expect(diagnostics).toEqual([])
    const schemaText = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
    return { schemaText, renames: renames ?? { tables: [], columns: [], enums: [] } }
  }
  const target = (url = database.url) => parseDatabaseUrl(url, folder)
  const migrate = async (spec: string, migrations: Migration[] = []): Promise<Migration[]> => {
    const plan = await planMigration({ ...schemaOf(spec), provider, migrations, target })
    if (!plan) return migrations
    const name = String(migrations.length + 1)
    const schema = recordSchema(schemaOf(spec).schemaText, migrations)
    return [...migrations, { name, sql: plan.sql, schema }]
  }
  const run = (migrations: Migration[], { url } = database) => {
    const limits = { lockSeconds: 10, statementSeconds: 60, report: () => undefined }
    return deploy({ ...limits, target: target(url), migrations })
  }
  const pushOf = (spec: string, { url }: OwnDatabase) =>
    pushSchema({
      ...schemaOf(spec),
      url,
      projectFolder: folder,
      confirm: () => Promise.resolve(false),
    })
  const change = (...sql: string[]) => runSql(provider, database.url, ...sql)
  const stateType = { sqlite: 'text', postgresql: 'text', mysql: "ENUM('a', 'b')" }[provider]

  it('columns are added where a database lacks them', async () => {
    const init = await migrate(others)
    expect(init[0]?.sql).not.toMatch(/"(size|state|film_id|code)|`size`/)
    await run(init)
    await change(
      'ALTER TABLE notes ADD size int NOT NULL DEFAULT 1',
      `ALTER TABLE notes ADD state ${stateType}`,
      'ALTER TABLE notes ADD film_id int',
      'ALTER TABLE notes ADD code varchar(9)',
      'INSERT INTO films (id) VALUES (7)',
      'INSERT INTO notes (film_id) VALUES (7)',
    )

    const next = provider === 'sqlite' ? ours : renamed
    const taken = await migrate(next, init)
    expect(taken).toHaveLength(2)
    expect(await migrate(next, taken)).toBe(taken)
    for (const one of [database, created]) await run(taken, one)
    const { plan } = await pushOf(next, created)
    if (provider === 'sqlite') expect(plan.script).toMatch(/^-- AddColumn\n-- "notes"."size"$/m)
    else expect(plan).toMatchObject({ script: '', unhandled: [], leftovers: [] })
    const size = provider === 'sqlite' ? 'size' : 'length'
    const rows = await querySql(provider, database.url, `SELECT film_id, ${size} FROM notes`)
    expect(rows.map((row) => row.map(String))).toEqual([['7', '1']])
  })

  it('columns are so, too, after migrations of other tools', async () => {
    const theirs = { name: '2', sql: 'CREATE TABLE extra (id INT PRIMARY KEY);' }
    const init = await migrate(others)
    const [, , { sql } = theirs] = await migrate(ours, [...init, theirs])
    const [pattern, count] = added[provider]
    expect(sql.match(pattern)).toHaveLength(count)
    expect(sql.replaceAll(pattern, '')).not.toMatch(/ADD COLUMN "|CREATE TABLE/)
  })

  it.runIf(provider === 'sqlite')('a migration tells how to add a plain column', async () => {
    const init = await migrate(ours.replace('code: {', '$& managed: false,'))
    const sql = (await migrate(ours, init))[1]?.sql ?? ''
    expect(sql).toContain('A database without notes.code\n')
    expect(sql.replaceAll(/^--.*\n/gm, '')).toBe('')
    await run(init)
    await change(...Array.from(sql.matchAll(/^-- {3}(\w.*;)$/gm), ([, told = '']) => told))
    const { plan } = await pushOf(ours, database)
    expect(plan).toMatchObject({ script: '', unhandled: [], leftovers: [] })
  })

  it.runIf(provider === 'sqlite')('a rebuild loses no column of others', async () => {
    const theirs = ours.replace('size: {', '$& managed: false,')
    const init = await migrate(theirs)
    const next = await migrate(theirs.replace('length: 9', '$&, default: x'), init)
    const sql = next[1]?.sql ?? ''
    expect(sql).toMatch(/^-- Loses notes\.size, which others manage: add it to the SQL\.\n/)

    expect(await run(next, created)).toEqual(['1', '2'])
    await run(init)
    await change(
      'ALTER TABLE notes ADD Size int NOT NULL DEFAULT 1',
      'INSERT INTO notes (size) VALUES (7)',
    )
    const message = /^Migration 2 makes the table notes anew without its column size, which others/
    await expect(run(next)).rejects.toThrow(message)
    expect(await querySql(provider, database.url, 'SELECT size FROM notes')).toEqual([[7]])

    const complete = sql
      .replace('CREATE TABLE "new_notes" (', '$& size int NOT NULL DEFAULT 1,')
      .replace('INSERT INTO "new_notes" (', '$&size, ')
      .replace(') SELECT ', '$&size, ')
    expect(await run([...init, { ...next[1], name: '2', sql: complete }])).toEqual(['2'])
    expect(await querySql(provider, database.url, 'SELECT size FROM notes')).toEqual([[7]])
  })

  it('a table of others must be there before a foreign key refers to it', async () => {
    const theirs = ours.replace('name: films', 'name: films\n    managed: false')
    const init = await migrate(theirs)
    if (provider === 'sqlite') {
      expect(await run(init)).toEqual(['1'])
      return
    }
    expect(init[0]?.sql).toMatch(/^-- Fails if there is no table films, which others make\.\n/)
    const message = /^Migration 1 refers to the table films, .*Make it first, then run this again/
    await expect(run(init)).rejects.toThrow(message)
    const taken = await migrate(ours, init)
    await expect(run(taken)).rejects.toThrow(/Make it first \(2 has its CREATE TABLE\)/)
    await change('CREATE TABLE films (id INT PRIMARY KEY)')
    expect(await run(init)).toEqual(['1'])
  })
})
