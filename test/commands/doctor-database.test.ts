import { describe, expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { explain } from '../../src/pipeline/explain.js'
import { checkDatabase } from '../../src/project/doctor/check-database.js'
import { createDatabase } from '../services/databases.js'
import { runSql } from '../services/sql.js'

/** The findings for a spec's tables, in a database that statements make. */
async function findingsOf(provider: Provider, tables: string, statements: string[]) {
  const own = await createDatabase(provider)
  try {
    await runSql(provider, own.url, ...statements)
    const users = "authentication: { jwt: { secret_key: '${JWT_SECRET}' } }"
    const text = `database: { url: '${own.url}' }\n${users}\ntables:\n${tables}`
    const { plan, diagnostics } = explain({ file: 'pylight.yaml', text }, { provider })
    if (!plan) throw new Error(JSON.stringify(diagnostics))
    return (await checkDatabase(own.url, '.', plan)).slice(1)
  } finally {
    await own.drop()
  }
}

const loose: Record<Provider, { made: string[]; types: string[]; exact: string; how: string[] }> = {
  sqlite: {
    made: [],
    types: ['TEXT COLLATE NOCASE', 'VARCHAR(36) COLLATE RTRIM'],
    exact: 'TEXT',
    how: ['by NOCASE', 'by RTRIM'],
  },
  postgresql: {
    made: [
      'CREATE EXTENSION citext',
      "CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
      'CREATE DOMAIN mail AS citext',
    ],
    types: ['text COLLATE loose', 'citext', 'mail', 'char(36)'],
    exact: 'text',
    how: ['by loose', 'as citext', 'as mail', 'as character'],
  },
  mysql: {
    made: [],
    types: [
      'VARCHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci',
      'CHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci',
    ],
    exact: 'VARCHAR(36) COLLATE utf8mb4_nopad_bin',
    how: ['by utf8mb4_general_ci', 'by utf8mb4_general_ci'],
  },
}

describe.each(['sqlite', 'postgresql', 'mysql'] as const)('texts on %s', (provider) => {
  const { made, types, exact, how } = loose[provider]

  test('warns of a key that the database compares loosely, with its cost', async () => {
    const named = [...types, exact].map((type, at) => ({ type, name: `codes_${at}` }))
    const key = 'columns: { code: { column: Code, type: string, length: 36, primary_key: true } }'
    const uuids = '{ name: uuids, columns: { id: { type: uuid, primary_key: true } } }'
    const tables = [...named.map(({ name }) => `{ name: ${name}, ${key} }`), uuids]
    const quote = (name: string) => (provider === 'mysql' ? `\`${name}\`` : `"${name}"`)
    const findings = await findingsOf(provider, tables.map((table) => `  - ${table}\n`).join(''), [
      ...made,
      ...named.map(
        ({ name, type }) => `CREATE TABLE ${name} (${quote('Code')} ${type} NOT NULL PRIMARY KEY)`,
      ),
      `CREATE TABLE uuids (id ${types[0] ?? ''} NOT NULL PRIMARY KEY)`,
    ])
    expect(findings.map(({ level, text }) => [level, text.split(', ')[0]])).toEqual([
      ['ok', `has all ${tables.length} tables`],
      ...how.map((one, at) => ['warning', `codes_${at}.Code is compared ${one}`]),
    ])
  })

  test('finds owners that the database takes for each other', async () => {
    const id = 'id: { type: integer, primary_key: true }'
    const table = (name: string) =>
      `  - { name: ${name}, row_access: { column: owner }, columns: { ${id}, owner: { type: string, length: 36 } } }\n`
    const findings = await findingsOf(provider, table('notes') + table('exact'), [
      ...made,
      `CREATE TABLE notes (id INTEGER PRIMARY KEY, owner ${types[0] ?? ''})`,
      `CREATE TABLE exact (id INTEGER PRIMARY KEY, owner ${exact})`,
    ])
    expect(findings.map(({ level, text }) => [level, text.split(', so')[0]])).toEqual([
      ['ok', 'has all 2 tables'],
      ['error', `notes.owner says whose a row is, but is compared ${how[0] ?? ''}`],
    ])
  })

  test('tells what a push makes from what others have to', async () => {
    const columns = 'columns: { id: { type: integer, primary_key: true } }'
    const tables = ['pushed', 'others, managed: false', 'shown, view: true', 'seen, view: true']
    const findings = await findingsOf(
      provider,
      tables.map((name) => `  - { name: ${name}, ${columns} }\n`).join(''),
      ['CREATE VIEW seen AS SELECT 1 AS id'],
    )
    expect(findings).toEqual([
      {
        level: 'error',
        subject: 'database',
        text: 'has no pushed',
        fix: 'Run pylight db push.',
      },
      {
        level: 'error',
        subject: 'database',
        text: 'has no others or shown',
        fix: "Create what is missing, or correct its name in the spec: pylight db push doesn't make views and tables with managed: false.",
      },
    ])
  })

  test('counts tables and views', async () => {
    const one = (name: string) =>
      `  - { name: ${name}, columns: { id: { type: integer, primary_key: true } } }\n`
    const findings = await findingsOf(
      provider,
      one('a') + one('b') + one('c, view: true') + one('d, view: true'),
      [
        'CREATE TABLE a (id INTEGER PRIMARY KEY)',
        'CREATE TABLE b (id INTEGER PRIMARY KEY)',
        'CREATE VIEW c AS SELECT id FROM a',
        'CREATE VIEW d AS SELECT id FROM b',
      ],
    )
    expect(findings.map(({ text }) => text)).toEqual(['has all 2 tables and all 2 views'])
  })
})
