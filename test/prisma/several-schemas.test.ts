import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import type { Migration } from '../../src/prisma/migrations/migration.js'
import { planMigration } from '../../src/prisma/migrations/plan-migration.js'
import { recordSchema } from '../../src/prisma/migrations/recorded-schema.js'
import { dropAll } from '../../src/prisma/migrations/reset.js'
import { withSession } from '../../src/prisma/migrations/with-session.js'
import { pushSchema } from '../../src/prisma/push/push.js'
import { parseDatabaseUrl } from '../../src/prisma/push/target.js'
import { importFrom } from '../../src/project/import-spec.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

/** Tables in several schemas of PostgreSQL, some with the same names. */

const spec = `database: { url: "postgresql://localhost/a" }
tables:
  - name: users
    columns:
      id: { type: integer, primary_key: true }
      email: { type: string, length: 80, unique: true }
  - name: sales_users
    table: users
    schema: sales
    columns:
      id: { type: integer, primary_key: true }
      email: { type: string, length: 80, unique: true }
      state: { type: enum, values: [new, old], default: new }
  - name: orders
    schema: sales
    columns:
      id: { type: integer, primary_key: true }
      user_id: { type: integer, references: users.id }
      seller_id: { type: integer, references: sales_users.id }
      note: { type: text, nullable: true }
    indexes: [{ expression: lower(note), name: lower notes }]
`

let database: OwnDatabase
beforeAll(async () => {
  database = await createDatabase('postgresql')
})
afterAll(() => database.drop())

const target = () => parseDatabaseUrl(database.url, '')

function schemaOf(text: string): string {
  const { files } = generate({ file: 'pylight.yaml', text })
  return files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
}

function migrationOf(text: string): Migration {
  return { name: '1_init', sql: 'SELECT 1;', schema: recordSchema(schemaOf(text), []) }
}

async function push(text: string, url = database.url) {
  const { renames } = generate({ file: 'pylight.yaml', text })
  const outcome = await pushSchema({
    schemaText: schemaOf(text),
    ...(renames && { renames }),
    url,
    projectFolder: tmpdir(),
    confirm: () => Promise.resolve(true),
  })
  return { status: outcome.status, renamed: outcome.renamed, ...outcome.plan }
}

test('are pushed once, whatever the URL says, and others are left alone', async () => {
  await runSql('postgresql', database.url, 'CREATE SCHEMA sales', 'CREATE TABLE sales.own (id int)')
  expect(await push(spec)).toMatchObject({ status: 'pushed', foreignTables: ['sales.own'] })
  expect(await push(spec, `${database.url}?schema=sales`)).toMatchObject({ status: 'in step' })
})

test('are imported with those that they refer to', async () => {
  await runSql('postgresql', database.url, 'DROP TABLE sales.own')
  const { text, notes } = await importFrom(database.url, 'api', ['sales'])
  expect(notes).toEqual([])
  expect(text).toContain('table: users\n    schema: sales')
  expect(await push(text.replace('  managed: false\n', ''))).toMatchObject({ status: 'in step' })
  expect((await importFrom(database.url, 'api')).text).not.toContain('sales')
})

test('are left out of migrations by their schemas, too', async () => {
  const others = spec.replace('name: users\n', 'name: users\n    managed: false\n')
  const planned = (text: string, former?: string) => {
    const migrations = former === undefined ? [] : [migrationOf(former)]
    const source = { schemaText: schemaOf(text), provider: 'postgresql' as const, target }
    return planMigration({ ...source, renames: { tables: [], columns: [], enums: [] }, migrations })
  }
  const init = (await planned(others))?.sql ?? ''
  expect(init).toContain('CREATE TABLE "sales"."users"')
  expect(init).toContain('REFERENCES "public"."users"')
  expect(init).not.toMatch(/(TABLE|ON) "public"|left out/)
  const changed = others
    .replaceAll('email: { type: string, length: 80', 'email: { type: text')
    .replaceAll(', unique: true', '')
  expect((await planned(changed, others))?.sql).toMatch(
    /^-- DropIndex\nDROP INDEX "sales"[^;]+;\n\n-- AlterTable\n.* of users .*\nALTER TABLE "sales"."users" [^;]*;\n$/,
  )
  expect((await planned(spec, others))?.sql).toMatch(/CREATE TABLE IF NOT EXISTS "public"."users"/)
})

test('keep their rows when they are renamed', async () => {
  await runSql('postgresql', database.url, "INSERT INTO sales.users (email) VALUES ('ann')")
  const renamed = spec
    .replace('name: orders', 'name: purchases\n    was: orders')
    .replace('state: {', 'phase: { was: state,')
  const outcome = await push(renamed)
  expect(outcome.renamed).toEqual([
    { change: 'rename table', on: ['orders → purchases'] },
    { change: 'rename column', on: ['state → phase'] },
    { change: 'rename enum', on: ['SalesUserState → SalesUserPhase'] },
  ])
  const rows = await querySql('postgresql', database.url, 'SELECT email, phase FROM sales.users')
  expect(rows).toEqual([['ann', 'new']])
})

test('a foreign key to a schema that the spec does not name stays', async () => {
  await withSession({ target: target(), lockSeconds: 5, statementSeconds: 5 }, (session) =>
    dropAll(session, ['sales']),
  )
  await runSql(
    'postgresql',
    database.url,
    'CREATE TABLE users (id serial PRIMARY KEY)',
    'CREATE TABLE sales.orders (id serial PRIMARY KEY, user_id int REFERENCES users)',
  )
  const text = `database: { url: "postgresql://localhost/a" }
tables:
  - name: orders
    columns:
      id: { type: integer, primary_key: true }
      user_id: { type: integer, nullable: true }
`
  expect(await push(text, `${database.url}?schema=sales`)).toMatchObject({ status: 'in step' })
})
