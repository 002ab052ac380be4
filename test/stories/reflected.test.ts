import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkProject } from '../../src/project/check-project.js'
import { generate } from '../../src/pipeline/generate.js'
import { introspect } from '../../src/project/introspect.js'
import { loadSpec } from '../../src/project/spec-file.js'
import { runGeneration } from '../../src/project/generation.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'
import { runSql } from '../services/sql.js'

/** Tables that a spec lists without columns are read from the database, once. */

describe.each(providers)('tables without columns, on %s', (provider) => {
  let database: OwnDatabase
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pylight-reflected-'))
    database = await createDatabase(provider)
    await runSql(
      provider,
      database.url,
      'CREATE TABLE users (id integer PRIMARY KEY, email varchar(80) NOT NULL)',
      `CREATE TABLE orders (id integer PRIMARY KEY, user_id integer NOT NULL,
        total decimal(10, 2), CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id)
        ON DELETE CASCADE)`,
      'CREATE TABLE others (id integer PRIMARY KEY, user_id integer REFERENCES users (id))',
    )
  })
  afterAll(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const spec = () => join(folder, 'pylight.yaml')
  const write = (tables: string, url = database.url) => {
    writeFileSync(spec(), `database: { url: "${url}" }\ntables:\n${tables}`)
  }
  const request = () => ({ spec: spec(), client: false, force: false })
  const text = (path: string) => readFileSync(join(folder, path), 'utf8')

  test('are read once, and again when that is asked for', async () => {
    write('  - users\n  - name: orders\n    methods: [GET, DELETE]\n')
    const { diagnostics, changes } = await runGeneration(request())
    expect(diagnostics).toEqual([])
    expect(changes.length).toBeGreaterThan(50)
    expect(text('prisma/schema.prisma')).toMatch(/user +User +@relation\(.*onDelete: Cascade/)
    expect(text('src/generated/users/users.cache.ts')).toContain('orders.user_id → users.id')
    const read = text('pylight.reflected.json')
    expect(read).toMatch(/"email": \{"type":"(string","length":80|text")\}/)
    expect(read).not.toContain('others')

    await runSql(provider, database.url, 'ALTER TABLE users ADD COLUMN age integer')
    const check = { ...request(), check: true, diff: false, edits: true }
    expect((await checkProject(check)).exitCode).toBe(0)
    await runGeneration({ ...request(), refresh: true })
    expect(text('pylight.reflected.json')).toContain('"age": {"type":"integer","nullable":true}')
    expect(text('prisma/schema.prisma')).toMatch(/age +Int\?/)

    const file = join(folder, 'pylight.reflected.json')
    const other = join(folder, 'other.json')
    renameSync(file, other)
    symlinkSync(other, file)
    writeFileSync(other, '{ "tables": {}, "enums": {} }')
    await runGeneration({ ...request(), refresh: true })
    expect(text('other.json')).toBe('{ "tables": {}, "enums": {} }')
    expect(text('pylight.reflected.json')).toContain('"age"')
  })

  test('are read again where the keys of their database are missing', async () => {
    write('  - users\n  - orders\n')
    await runGeneration({ ...request(), refresh: true })
    const { keys, ...others } = JSON.parse(text('pylight.reflected.json')) as { keys: unknown[] }
    expect(keys).toEqual([{ table: 'orders', columns: ['user_id'], target: 'users' }])
    writeFileSync(join(folder, 'pylight.reflected.json'), JSON.stringify(others))
    expect((await runGeneration(request())).diagnostics).toEqual([])
    expect(text('pylight.reflected.json')).toContain('"keys": [')
  })

  test('are written without a cache where others change them unseen', async () => {
    await runSql(
      provider,
      database.url,
      `CREATE TABLE packs (id integer PRIMARY KEY, order_id integer,
        FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE)`,
    )
    write('  - users\n  - packs\n')
    const { next, leftOut } = await introspect(await loadSpec(spec()), folder, [], true)
    expect(next).toMatch(/name: packs\n(.*\n)*? {4}features: \{ caching: false \}/)
    expect(leftOut).toContain(
      "packs: isn't cached, because its rows may change with those of orders, which the spec doesn't list",
    )
    write('  - users\n  - name: packs\n    features: { audit: true }\n')
    await expect(introspect(await loadSpec(spec()), folder, [], true)).rejects.toThrow(
      "packs can't be cached: foreign keys that the spec lacks may change its rows.",
    )
    await runSql(provider, database.url, 'DROP TABLE packs')
  })

  test('are printed, or written into the spec without moving anything else', async () => {
    const tables =
      '  - users # who buy\n\n  # What they buy\n  - name: orders\n    methods: [GET]\n'
    write(tables)
    const source = await loadSpec(spec())
    const printed = await introspect(source, folder, ['others'], false)
    expect(printed.text).toContain('user_id: { type: integer, nullable: true, references:')
    const { next = '' } = await introspect(source, folder, [], true)
    expect(next).toMatch(/ {2}- name: users # who buy\n {4}managed: false\n {4}columns:\n {6}id: /)
    expect(next).toMatch(/\n\n {2}# What they buy\n {2}- name: orders\n {4}managed: false\n/)
    expect(next.endsWith('\n    methods: [GET]\n')).toBe(true)
    expect(generate({ file: 'pylight.yaml', text: next }).diagnostics).toEqual([])
  })

  test('that are not there are an error with the nearest names', async () => {
    write('  - users\n  - name: oders\n')
    const { diagnostics, changes } = await runGeneration(request())
    expect([diagnostics.map(({ code, path }) => [code, path]), changes]).toEqual([
      [['spec/unknown-table', 'tables[1].name']],
      [],
    ])
    expect(diagnostics[0]?.message).toMatch(/no table oders in .* nearest names are orders, others/)
  })
})
