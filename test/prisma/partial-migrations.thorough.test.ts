import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { deploy } from '../../src/prisma/migrations/deploy.js'
import { readMigrations, writeMigration } from '../../src/prisma/migrations/folder.js'
import type { Migration } from '../../src/prisma/migrations/migration.js'
import { nameMigration } from '../../src/prisma/migrations/name.js'
import { planMigration } from '../../src/prisma/migrations/plan-migration.js'
import { recordSchema } from '../../src/prisma/migrations/recorded-schema.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { parseDatabaseUrl } from '../../src/prisma/push/target.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

const first = `database: { url: "file:./a.db" }
tables:
  - name: goods
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 50, unique: true }
      state: { type: enum, values: [open, closed], default: open }
  - name: orders
    columns:
      id: { type: integer, primary_key: true }
      good_id: { type: integer, references: goods.id }
      amount: { type: integer, default: 1 }
    indexes: [[good_id]]
`
const deployment = { lockSeconds: 10, statementSeconds: 60, report: () => undefined }
const now = new Date('2026-01-02T03:04:05Z')

describe.each(providers)('migrations of parts, on %s', (provider) => {
  let database: OwnDatabase
  let folder: string
  beforeEach(async () => {
    database = await createDatabase(provider)
    folder = mkdtempSync(join(tmpdir(), 'pylight-migrations-'))
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true })
    await database.drop()
  })

  const target = () => parseDatabaseUrl(database.url, folder)
  const all = () => readMigrations(folder, provider)
  const schemaOf = (spec: string) => {
    const { files, renames } = generate({ file: 'pylight.yaml', text: spec }, { provider })
    const schemaText = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
    return { schemaText, renames: renames ?? { tables: [], columns: [], enums: [] } }
  }
  const planOf = (spec: string, migrations: Migration[]) =>
    planMigration({ ...schemaOf(spec), provider, migrations, target })
  const migrate = async (spec: string, words: string): Promise<string> => {
    const migrations = all()
    const { schemaText } = schemaOf(spec)
    const plan = await planOf(spec, migrations)
    if (!plan) return ''
    const name = nameMigration(words, now, migrations.at(-1)?.name)
    const schema = recordSchema(schemaText, migrations)
    writeMigration(folder, provider, { name, sql: plan.sql, schema })
    return plan.sql
  }
  const run = (migrations = all()): Promise<string[]> =>
    deploy({ ...deployment, target: target(), migrations })
  const pushOf = (
    spec: string,
    { isDone = false, url = database.url } = {},
  ): Promise<PushOutcome> =>
    pushSchema({
      ...schemaOf(spec),
      url,
      projectFolder: folder,
      confirm: () => Promise.resolve(isDone),
    })
  const query = (sql: string) => querySql(provider, database.url, sql)
  const change = (...sql: string[]) => runSql(provider, database.url, ...sql)

  it('leave out what others manage', async () => {
    const integer = provider === 'mysql' ? 'INT' : 'INTEGER'
    await change(
      `CREATE TABLE orders (id ${integer} PRIMARY KEY, good_id ${integer}, amount ${integer})`,
      'INSERT INTO orders VALUES (7, 1, 2)',
    )
    const others = `${first}  - name: parcels
    columns:
      id: { type: integer, primary_key: true }
      order_id: { type: integer, references: orders.id }
      weight: { type: integer, managed: false, nullable: true }
    indexes: [[weight], [order_id]]
`.replace('name: orders', 'name: orders\n    managed: false')
    const init = await migrate(others, 'init')
    expect(init).not.toMatch(/weight|CREATE TABLE .orders/)
    expect(init).toMatch(/REFERENCES .orders./)
    expect(await run()).toEqual(['20260102030405_init'])
    await change('INSERT INTO parcels (id, order_id) VALUES (1, 7)')
    expect(await migrate(others, 'again')).toBe('')
    const theirs = others.replace('amount: { type: integer', 'amount: { type: bigint')
    expect(
      await migrate(theirs.replace('weight: { type: integer', 'weight: { type: bigint'), 'theirs'),
    ).toBe('')
    const given = others.replace('name: parcels', 'name: parcels\n    managed: false')
    expect(await migrate(given, 'given away')).toBe('')
    const wide = others.replace('length: 50', 'length: 60')
    expect(await migrate(wide, 'wide')).toEqual(
      provider === 'sqlite' ? '' : expect.stringMatching(/60/),
    )
    expect(await query('SELECT amount FROM orders')).toEqual([[2]])
  })

  it('make the tables that others no longer manage, where a database lacks them', async () => {
    const notes = `  - name: notes
    columns: { id: { type: integer, primary_key: true } }
`
    const ours = first.replace('amount: { type: integer', 'amount: { type: bigint') + notes
    const others = first.replaceAll(/name: (orders|goods)/g, '$&\n    managed: false') + notes
    await pushOf(first, { isDone: true })
    await change(
      `INSERT INTO goods (title) VALUES ('a')`,
      'INSERT INTO orders (good_id) VALUES (1)',
    )
    expect(await migrate(others, 'init')).not.toMatch(/goods|orders/)
    expect(await migrate(ours, 'ours')).toMatch(/CREATE TABLE IF NOT EXISTS .orders./)
    expect(await migrate(ours, 'again')).toBe('')

    const created = await createDatabase(provider)
    for (const { url } of [database, created]) {
      await deploy({ ...deployment, target: parseDatabaseUrl(url, folder), migrations: all() })
      const { plan } = await pushOf(ours, { url })
      expect(plan).toMatchObject({ script: '', unhandled: [], leftovers: [] })
    }
    await created.drop()
    expect((await query('SELECT amount FROM orders')).map(String)).toEqual(['1'])
  })

  it('of other tools run where tables are that others manage', async () => {
    const parcels = `  - name: parcels
    columns:
      id: { type: integer, primary_key: true }
      order_id: { type: integer, references: orders.id }
`
    const others = first.replaceAll(/name: (orders|goods)/g, '$&\n    managed: false') + parcels
    const sql = (await planOf(others, []))?.sql ?? ''
    const init = { name: '1', sql, schema: recordSchema(schemaOf(others).schemaText, []) }
    const theirs = { name: '2', sql: 'CREATE TABLE extra (id INT PRIMARY KEY);' }
    expect(await planOf(others, [init, theirs])).toBeUndefined()
    const ours = others.replaceAll('    managed: false\n', '').replace('amount: {', 'sum: {')
    const plan = await planOf(ours, [init, theirs])
    expect(plan?.sql).toMatch(/CREATE TABLE IF NOT EXISTS .orders.[^]*ADD COLUMN .sum./)
    expect(plan?.sql).not.toMatch(/parcels/)
  })

  it.runIf(provider !== 'mysql')('make and drop indexes that only SQL can say', async () => {
    const index = (name: string, more: string) =>
      first.replace(
        '  - name: orders',
        `    indexes: [{ name: ${name}, ${more} }]\n  - name: orders`,
      )
    const lower = index('by_title', 'expression: "lower(title)", unique: true')
    await migrate(lower, 'init')
    await run()
    await change("INSERT INTO goods (title) VALUES ('A')")
    await expect(change("INSERT INTO goods (title) VALUES ('a')")).rejects.toThrow()
    expect((await pushOf(lower)).plan).toMatchObject({ script: '', unhandled: [] })
    // SQLite makes the table anew.
    const wide = lower.replace('type: string, length: 50', 'type: text, default: x')
    await migrate(wide, 'wider')
    await run()
    await expect(change("INSERT INTO goods (title) VALUES ('a')")).rejects.toThrow()
    const upper = wide.replace('"lower(title)", unique: true', '"upper(title)"')
    expect(await migrate(upper, 'upper')).toMatch(/^-- DropIndex\n.*"by_title";[^]*upper\(title\)/)
    await run()
    await change("INSERT INTO goods (title) VALUES ('a')")
    const none = wide.replace(/ {4}indexes: .*by_title.*\n/, '')
    expect(await migrate(none, 'none')).toMatch(/^-- DropIndex\n.*DROP INDEX "by_title";\n$/)
  })
})
