import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import type { Page } from '../../running/api-client.js'
import { boot } from '../../running/boot.js'
import { runSpec, type RunningProject } from '../../running/running-project.js'
import { bearer, secret } from '../../running/tokens.js'
import { providers } from '../../services/databases.js'
import { runSql } from '../../services/sql.js'

const spec = `database: { url: '\${DATABASE_URL:-file:./notes.db}' }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' } }
tables:
  - name: notes
    table: Users' Notes
    row_access: { column: owner }
    columns:
      id: { type: integer, primary_key: true }
      owner: { column: Whose?, type: string, length: 50 }
    features: { caching: { list: { expiration_seconds: 60 } } }
`

/** Types of the owners by which users would share rows. */
const looseTypes: Record<Provider, string[]> = {
  sqlite: ['TEXT COLLATE NOCASE', 'VARCHAR(50) COLLATE RTRIM', 'STRING', 'TEXT POINT'],
  postgresql: ['text COLLATE loose', 'citext', 'mail', 'loose_mail', 'char(50)', 'inet'],
  mysql: ['VARCHAR(50) COLLATE utf8mb4_general_ci', 'VARCHAR(50) COLLATE utf8mb4_bin', 'INT'],
}

const exactTypes: Record<Provider, string[]> = {
  sqlite: ['TEXT', 'VARCHAR(50) COLLATE BINARY'],
  postgresql: ['text', 'varchar(50) COLLATE "C"', 'inner_name', 'outer_name'],
  mysql: ['VARCHAR(50) COLLATE utf8mb4_nopad_bin'],
}

const made: Record<Provider, string[]> = {
  sqlite: [],
  postgresql: [
    'CREATE EXTENSION citext',
    `CREATE COLLATION loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`,
    'CREATE DOMAIN mail AS citext',
    'CREATE DOMAIN loose_mail AS text COLLATE loose',
    'CREATE DOMAIN inner_name AS text',
    'CREATE DOMAIN outer_name AS inner_name',
  ],
  mysql: [],
}

describe.each(providers)('%s', (provider) => {
  const quote = (name: string) => (provider === 'mysql' ? `\`${name}\`` : `"${name}"`)
  const numbered = {
    sqlite: 'INTEGER PRIMARY KEY',
    postgresql: 'serial PRIMARY KEY',
    mysql: 'INT AUTO_INCREMENT PRIMARY KEY',
  }[provider]

  let notes: RunningProject
  beforeAll(async () => {
    notes = await runSpec(spec, provider, { JWT_SECRET: secret })
    await runSql(provider, notes.database.url, ...made[provider])
  })
  afterAll(() => notes.close())

  const recreate = (type: string) => {
    const table = quote("Users' Notes")
    const columns = `id ${numbered}, ${quote('Whose?')} ${type} NOT NULL`
    const statements = [`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} (${columns})`]
    return runSql(provider, notes.database.url, ...statements)
  }

  test('users whose names differ only in case, accents or spaces see only their own rows', async () => {
    const names = ['ann', 'Ann', 'änn', 'ann ', 'ann\u00ad']
    for (const sub of names) {
      const answer = await notes.api.request('POST', '/api/notes', {}, await bearer({ sub }))
      expect(answer.json).toMatchObject({ owner: sub })
    }
    for (const sub of names) {
      const { items } = (await notes.api.get('/api/notes', await bearer({ sub }))).json as Page
      expect(items.map(({ owner }) => owner)).toEqual([sub])
    }
    expect((await notes.api.get('/api/notes', await bearer({ sub: 'ann\ud800' }))).status).toBe(403)
  })

  test('signed-in users are refused while the database takes them for each other', async () => {
    const [exact = ''] = exactTypes[provider]
    await runSql(provider, notes.database.url, `DROP TABLE ${quote("Users' Notes")}`)
    const other = await boot(notes.project, notes.env)
    const statusOf = async () =>
      (await other.api.get('/api/notes', await bearer({ sub: 'ann' }))).status
    try {
      expect(await statusOf()).toBe(500)
      for (const type of looseTypes[provider]) {
        await recreate(type)
        expect(await statusOf(), type).toBe(503)
        expect((await other.api.get('/api/notes')).status).toBe(401)
      }
      await recreate(exact)
      expect(await statusOf()).toBe(200)
    } finally {
      await other.stop('SIGKILL')
    }
  })

  test.each(exactTypes[provider])('owners may be %s', async (type) => {
    await recreate(type)
    const other = await boot(notes.project, notes.env)
    const answer = await other.api.get('/api/notes', await bearer({ sub: 'ann' }))
    await other.stop('SIGKILL')
    expect(answer.status).toBe(200)
  })
})
