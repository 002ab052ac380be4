import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '../../running/api-client.js'
import { boot } from '../../running/boot.js'
import { runSpec, type RunningProject } from '../../running/running-project.js'
import { bearer, secret } from '../../running/tokens.js'
import { runSql } from '../../services/sql.js'

const spec = `database: { url: '\${DATABASE_URL}', provider: mysql }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' } }
tables:
  - name: notes
    table: Users' Notes
    row_access: { column: owner }
    columns:
      id: { type: integer, primary_key: true }
      owner: { column: Whose?, type: string, length: 50 }
`

let notes: RunningProject
beforeAll(async () => {
  notes = await runSpec(spec, 'mysql', { JWT_SECRET: secret })
})
afterAll(() => notes.close())

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
  const { url } = notes.database
  const alter = (collation: string) => {
    const column = `\`Whose?\` VARCHAR(50) COLLATE ${collation} NOT NULL`
    return runSql('mysql', url, `ALTER TABLE \`Users' Notes\` MODIFY ${column}`)
  }
  await alter('utf8mb4_general_ci')
  const other = await boot(notes.project, notes.env)
  try {
    const statusOf = async () =>
      (await other.api.get('/api/notes', await bearer({ sub: 'ann' }))).status
    expect(await statusOf()).toBe(503)
    expect((await other.api.get('/api/notes')).status).toBe(401)
    await alter('utf8mb4_nopad_bin')
    expect(await statusOf()).toBe(200)
  } finally {
    await other.stop('SIGKILL')
  }
})
