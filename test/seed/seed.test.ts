import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { seed } from '../../src/pipeline/seed.js'
import { withSession } from '../../src/prisma/migrations/with-session.js'
import { pushSchema } from '../../src/prisma/push/push.js'
import { parseDatabaseUrl } from '../../src/prisma/push/target.js'
import { seedTables } from '../../src/project/seed-tables.js'
import type { Provider } from '../../src/databases/provider.js'
import { pylight } from '../commands/cli.js'
import { generateFiles } from '../running/generate-fixture.js'
import { createDatabase, providers } from '../services/databases.js'
import { querySql } from '../services/sql.js'

const limits = { lockSeconds: 10, statementSeconds: 60 }

/** Cycles, references to itself, keys of several columns, and what columns demand. */
const text = `database: { url: "file:./a.db" }
tables:
  - name: teams
    columns:
      id: { type: integer, primary_key: true }
      name: { type: string, length: 12, unique: true }
      code: { type: string, length: 3, unique: true, pattern: "^[A-Z]{3}$" }
      captain_id: { type: integer, nullable: true, unique: true, references: { table: players, column: id, on_delete: set_null } }
  - name: players
    columns:
      id: { type: uuid, primary_key: true, default: uuid }
      email: { type: string, length: 60, unique: true }
      team_id: { type: integer, references: { table: teams, column: id, on_delete: cascade } }
      mentor_id: { type: uuid, nullable: true, references: { table: players, column: id, on_delete: set_null } }
      born_on: { type: date, nullable: true }
      wakes_at: { type: time, nullable: true }
      joined_at: { type: datetime, default: now }
      left_at: { type: timestamp, nullable: true }
      height: { type: decimal, precision: 5, scale: 2, min: 100, max: 220 }
      rank: { type: smallint, min: 3, max: 9 }
      share: { type: float, default: 1 }
      is_active: { type: boolean, default: true }
      foot: { type: enum, values: [left, right], default: right }
      bio: { type: text, min_length: 30, max_length: 500 }
      data: { type: json, nullable: true }
      photo: { type: bytes, nullable: true }
  - name: games
    columns:
      home_id: { type: integer, references: teams.id }
      guest_id: { type: integer, references: teams.id }
      goals: { type: integer, min: 0, max: 5 }
    primary_key: [home_id, guest_id]
  - name: badges
    columns:
      id: { type: integer, primary_key: true }
      color: { type: enum, values: [red, blue], default: red, unique: true }
`.replace('captain_id: { type: integer', 'captain_id: { type: uuid')

describe.each(providers)('%s: seeding', (provider) => {
  const source = { file: 'pylight.yaml', text }

  test('fills tables that refer to each other, in the same way for the same seed', async () => {
    const { plan } = seed(source, { provider })
    if (!plan) throw new Error('no plan')
    expect(plan.tables.map(({ name }) => name)).toEqual(['badges', 'teams', 'games', 'players'])
    const files = generateFiles(source, provider)
    const schemaText = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
    const both: unknown[] = []
    for (const again of [false, true]) {
      const database = await createDatabase(provider)
      const { url } = database
      const projectFolder = tmpdir()
      await pushSchema({ schemaText, url, projectFolder, confirm: () => Promise.resolve(true) })
      const target = parseDatabaseUrl(url, projectFolder)
      const counts = await withSession({ target, ...limits }, async (session) => {
        const work = { session, plan, rows: 60, seed: 42, progress: () => undefined }
        const counts = await seedTables(work)
        if (again) await seedTables({ ...work, seed: 43, rows: 5 }) // beside the others
        return counts
      })
      expect(Object.fromEntries(counts)).toEqual({ badges: 2, teams: 60, games: 60, players: 60 })
      const query = (sql: string) => querySql(provider, url, sql)
      both.push(
        await query('SELECT id, name, code, captain_id FROM teams WHERE id <= 60 ORDER BY id'),
      )
      const [[captains] = []] = await query(
        'SELECT count(*) FROM teams t JOIN players p ON p.id = t.captain_id',
      )
      expect(Number(captains)).toBeGreaterThan(20)
      const [[mentors] = []] = await query(
        'SELECT count(*) FROM players WHERE mentor_id IS NOT NULL',
      )
      expect(Number(mentors)).toBeGreaterThan(20)
      expect(await query('SELECT id FROM players WHERE height < 100 OR rank > 9')).toEqual([])
      await database.drop()
    }
    expect(both[0]).toEqual(both[1])
  })

  test('refers from most rows to rows that are made later', async () => {
    const cycle = `database: { url: "file:./a.db" }
tables:
  - name: heads
    columns:
      id: { type: integer, primary_key: true }
      part: { type: string, length: 20 }
      tail_a: { type: integer, nullable: true }
      tail_b: { type: string, length: 40, nullable: true }
    unique: [[id, part]]
    foreign_keys: [{ columns: [tail_a, tail_b], references: { table: tails, columns: [a, b] } }]
  - name: tails
    columns: { a: integer, b: { type: string, length: 40 }, head_id: { type: integer, references: heads.id } }
    primary_key: [a, b]
`
    const rows = 1200
    const database = await filled({ file: 'pylight.yaml', text: cycle }, provider, rows)
    const [[count] = []] = await querySql(
      provider,
      database.url,
      'SELECT count(*) FROM heads h JOIN tails t ON t.a = h.tail_a AND t.b = h.tail_b',
    )
    expect(Number(count)).toBeGreaterThan(rows * 0.8)
    expect(Number(count)).toBeLessThan(rows)
    await database.drop()
  })

  test('has values for every type', async () => {
    const fixture = readFileSync(`fixtures/all-types-${provider}/pylight.yaml`, 'utf8')
    const database = await filled({ file: 'pylight.yaml', text: fixture }, provider, 40)
    const things = 'SELECT count(*) FROM things WHERE settings IS NOT NULL AND blob IS NOT NULL'
    const [[full] = []] = await querySql(
      provider,
      database.url,
      things.replace('blob', provider === 'mysql' ? '`blob`' : 'blob'),
    )
    expect(Number(full)).toBeGreaterThan(10)
    await database.drop()
  })
})

async function filled(source: { file: string; text: string }, provider: Provider, rows: number) {
  const { plan } = seed(source, { provider })
  if (!plan) throw new Error('no plan')
  const files = generateFiles(source, provider)
  const schemaText = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
  const database = await createDatabase(provider)
  const { url } = database
  const projectFolder = tmpdir()
  await pushSchema({ schemaText, url, projectFolder, confirm: () => Promise.resolve(true) })
  const counts = await withSession(
    { target: parseDatabaseUrl(url, projectFolder), ...limits },
    (session) => seedTables({ session, plan, rows, seed: 7, progress: () => undefined }),
  )
  expect([...counts.values()].every((count) => count === rows)).toBe(true)
  return database
}

test('lists are filled, and JSON is no text', async () => {
  const text = readFileSync('fixtures/all-types-postgresql/pylight.yaml', 'utf8')
  const database = await filled({ file: 'pylight.yaml', text }, 'postgresql', 40)
  const query = (sql: string) => querySql('postgresql', database.url, sql)
  const [lengths] = await query(
    'SELECT max(cardinality(texts)), max(cardinality(moments)), max(cardinality(ratings)) FROM lists',
  )
  expect(lengths).toEqual([3, 3, 3])
  expect(
    await query('SELECT DISTINCT jsonb_typeof(settings) FROM things WHERE settings IS NOT NULL'),
  ).toEqual([['object']])
  await database.drop()
})

test('db seed fills a project, asks before it does so twice, and says why it can not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-seed-'))
  cpSync('fixtures/shop/pylight.yaml', join(folder, 'pylight.yaml'))
  const env = { DATABASE_URL: `file:${join(folder, 'shop.db')}`, REDIS_URL: 'redis://localhost:1' }
  await pylight(folder, ['db', 'push', '--yes'], { env })
  const first = await pylight(folder, ['db', 'seed', '--rows', '20', '--seed', '1'], { env })
  expect(first).toMatchObject({ exitCode: 0 })
  expect(first.stderr).toMatch(/order_items {2}20 rows\n[^]*not flushed[^]*--seed 1/)
  const second = await pylight(folder, ['db', 'seed', '--rows', '20'], { env })
  expect(second).toMatchObject({ exitCode: 2 })
  expect(second.stderr).toContain('have rows already. With --yes')
  rmSync(folder, { recursive: true })
})

test('tables of which none can be the first are named', () => {
  const table = (name: string, other: string) =>
    `  - name: ${name}\n    columns:\n      id: { type: integer, primary_key: true }\n      ${other}_id: { type: integer, references: ${other}.id }\n`
  const cycle = `database: { url: "file:./a.db" }\ntables:\n${table('a', 'b')}${table('b', 'a')}`
  expect(() => seed({ file: 'pylight.yaml', text: cycle })).toThrow(
    'No row can be the first: a.b_id → b; b.a_id → a. Make one of these columns nullable.',
  )
})
