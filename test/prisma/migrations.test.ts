import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { deploy } from '../../src/prisma/migrations/deploy.js'
import {
  migrationsFolder,
  readMigrations,
  writeMigration,
} from '../../src/prisma/migrations/folder.js'
import { nameMigration } from '../../src/prisma/migrations/name.js'
import { planMigration } from '../../src/prisma/migrations/plan-migration.js'
import { readHistory } from '../../src/prisma/migrations/read-history.js'
import { recordSchema } from '../../src/prisma/migrations/recorded-schema.js'
import { dropAll } from '../../src/prisma/migrations/reset.js'
import { markApplied, markRolledBack } from '../../src/prisma/migrations/resolve.js'
import { withSession } from '../../src/prisma/migrations/with-session.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { parseDatabaseUrl } from '../../src/prisma/push/target.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

/** Four versions of a spec, each with a change of another kind; the second and the third have an outbox. */
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
const wider = first
  .replace('tables:', 'features: { caching: { outbox: true } }\ntables:')
  .replace('[open, closed]', '[open, closed, gone]')
  .replace('default: 1', 'default: 2')
  .replace('default: open }', 'default: gone }\n      note: { type: text, nullable: true }')
const renamed = wider
  .replace('name: goods', 'name: products\n    was: goods')
  .replace('title: {', 'name: { was: title,')
  .replace('goods.id', 'products.id')
const narrower = renamed
  .replace('outbox: true', 'outbox: false')
  .replace(/\n {6}note: .*/, '')
  .replace('amount: { type: integer', 'amount: { type: bigint')
const limits = { lockSeconds: 10, statementSeconds: 60 }
const now = new Date('2026-01-02T03:04:05Z')

describe.each(providers)('migrations of %s', (provider) => {
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
  const migrate = async (spec: string, words: string): Promise<string> => {
    const migrations = all()
    const { schemaText, renames } = schemaOf(spec)
    const plan = await planMigration({ schemaText, renames, provider, migrations, target })
    if (!plan) return ''
    const name = nameMigration(words, now, migrations.at(-1)?.name)
    const schema = recordSchema(schemaText, migrations)
    writeMigration(folder, provider, { name, sql: plan.sql, schema })
    return plan.sql
  }
  const run = (migrations = all()): Promise<string[]> =>
    deploy({ target: target(), migrations, ...limits, report: () => undefined })
  const pushOf = (spec: string): Promise<PushOutcome> =>
    pushSchema({
      ...schemaOf(spec),
      url: database.url,
      projectFolder: folder,
      confirm: () => Promise.resolve(false),
    })
  const query = (sql: string) => querySql(provider, database.url, sql)
  const change = (...sql: string[]) => runSql(provider, database.url, ...sql)

  it('lead from each version of a spec to the next, and keep the rows', async () => {
    await migrate(first, 'init')
    expect(await run()).toEqual(['20260102030405_init'])
    await change(
      "INSERT INTO goods (title, state) VALUES ('kept', 'closed')",
      'INSERT INTO orders (good_id) VALUES (1)',
    )
    await migrate(wider, 'more states')
    await migrate(renamed, 'goods become products')
    expect(await run()).toEqual([
      '20260102030406_more_states',
      '20260102030407_goods_become_products',
    ])
    expect(await pushOf(renamed)).toMatchObject({ status: 'in step', plan: { unhandled: [] } })

    const sql = await migrate(narrower, 'no notes')
    expect(sql).toContain('-- Loses products.note with all its values.')
    await run()
    expect(await pushOf(narrower)).toMatchObject({
      status: 'in step',
      plan: { unhandled: [], leftovers: [] },
    })
    expect(await migrate(narrower, 'again')).toBe('')
    expect(await query('SELECT p.name, p.state, o.amount FROM products p, orders o')).toEqual([
      ['kept', 'closed', expect.anything()],
    ])
    expect(await run()).toEqual([])
  })

  it('run once when two deployers start together', async () => {
    await migrate(first, 'init')
    await migrate(wider, 'wider')
    const ran = await Promise.all([run(), run(), run()])
    expect(ran.flat().sort()).toEqual(['20260102030405_init', '20260102030406_wider'])
    const history = await readHistory(target(), all())
    expect(history).toMatchObject({ pending: [], failed: [], edited: [], missing: [] })
  })

  it('stop at one that fails, and go on when it is mended', async () => {
    await migrate(first, 'init')
    const broken = {
      name: '20260102030406_broken',
      sql: 'CREATE TABLE extra (id INTEGER);\nINSERT INTO nowhere VALUES (1);\n',
    }
    const mended = { ...broken, sql: 'CREATE TABLE extra (id INTEGER);\n' }
    const last = { name: '20260102030407_last', sql: 'CREATE TABLE later (id INTEGER);' }
    await expect(run([...all(), broken, last])).rejects.toThrow(
      /Migration .*_broken failed: .*nowhere/,
    )

    if (provider === 'mysql') {
      await expect(run([...all(), mended, last])).rejects.toThrow(
        /_broken began and did not end: .*nowhere.*--applied .*--rolled-back/s,
      )
      await change('DROP TABLE extra')
      await withSession({ target: target(), ...limits }, (session) =>
        markRolledBack(session, broken.name),
      )
    }
    expect(await run([...all(), mended, last])).toEqual([mended.name, last.name])
    expect((await readHistory(target(), [...all(), broken])).edited).toEqual([broken.name])
    expect((await readHistory(target(), all())).missing).toEqual([mended.name, last.name])
  })

  it('refuse a database that was made without them, until it is said what it has', async () => {
    await migrate(first, 'init')
    await change('CREATE TABLE goods (id INTEGER)')
    await expect(run()).rejects.toThrow(
      /has tables \(goods\).*db resolve --applied 20260102030405_init/,
    )
    const [init] = all()
    await withSession({ target: target(), ...limits }, async (session) => {
      if (init) await markApplied(session, init)
    })
    expect(await run()).toEqual([])
  })

  it('of two branches are run in a temporary database to find what is missing', async () => {
    await migrate(first, 'init')
    const branch = mkdtempSync(join(tmpdir(), 'pylight-branch-'))
    cpSync(join(folder, 'prisma'), join(branch, 'prisma'), { recursive: true })
    await migrate(wider, 'wider')
    const theirs = { name: '20260102030409_theirs', sql: 'CREATE TABLE theirs (id INTEGER);\n' }
    writeMigration(folder, provider, theirs)
    rmSync(branch, { recursive: true })

    const sql = await migrate(renamed, 'renamed')
    expect(sql).toMatch(/RENAME TO ["`]products["`]/)
    expect(sql).not.toContain('amount')
    await run()
    expect((await pushOf(renamed)).plan).toMatchObject({ script: '', unhandled: [] })
  })

  it('can begin anew', async () => {
    await migrate(first, 'init')
    await run()
    await withSession({ target: target(), ...limits }, (session) => dropAll(session))
    expect(await run()).toEqual(['20260102030405_init'])
  })
})

describe('a folder of migrations', () => {
  it('for another provider, or without its SQL, is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pylight-migrations-'))
    writeMigration(folder, 'sqlite', { name: '1_a', sql: 'SELECT 1;\n' })
    expect(() => readMigrations(folder, 'mysql')).toThrow(
      /are for sqlite, but the spec is for mysql/,
    )
    mkdirSync(join(folder, migrationsFolder, '2_b'))
    expect(() => readMigrations(folder, 'sqlite')).toThrow(/2_b has no migration.sql/)
    expect(readdirSync(join(folder, migrationsFolder))).toContain('migration_lock.toml')
    writeFileSync(join(folder, migrationsFolder, '2_b', 'migration.sql'), '')
    expect(readMigrations(folder, 'sqlite').map(({ name }) => name)).toEqual(['1_a', '2_b'])
    rmSync(folder, { recursive: true })
  })

  it('that leads out of the project, or is none, is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pylight-migrations-'))
    const outside = mkdtempSync(join(tmpdir(), 'pylight-outside-'))
    mkdirSync(join(folder, 'prisma'))
    symlinkSync(outside, join(folder, migrationsFolder))
    const write = () => writeMigration(folder, 'sqlite', { name: '1_a', sql: 'SELECT 1;\n' })
    expect(write).toThrow(/leads out of the project/)
    rmSync(join(folder, migrationsFolder))
    mkdirSync(join(folder, migrationsFolder))
    symlinkSync(join(outside, 'new'), join(folder, migrationsFolder, 'migration_lock.toml'))
    write()
    expect(readdirSync(outside)).toEqual([])
    rmSync(join(folder, migrationsFolder), { recursive: true })
    writeFileSync(join(folder, migrationsFolder), '')
    expect(() => readMigrations(folder, 'sqlite')).toThrow(/migrations is not a folder/)
    for (const made of [folder, outside]) rmSync(made, { recursive: true })
  })
})
