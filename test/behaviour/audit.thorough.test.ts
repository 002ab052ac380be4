import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProject, runSpec, type RunningProject } from '../running/running-project.js'
import { bearer, secret } from '../running/tokens.js'

interface Entry {
  who: string
  method: string
  table: string
  id: string
  requestId: string
}

/** What a project's audit says. */
function trailOf(project: RunningProject): Entry[] {
  const lines = project.logs().split('\n')
  const entries = lines.filter((line) => line.includes('"audit":'))
  return entries.map((line) => (JSON.parse(line) as { audit: Entry }).audit)
}

let open: RunningProject
beforeAll(async () => {
  open = await runProject('public-api', 'sqlite', { env: { LOG_LEVEL: 'error' } })
})
afterAll(() => open.close())

test('each write is logged with its row and its request, and no value', async () => {
  const { api } = open
  const from = (id: string) => ({ 'x-request-id': id, 'x-forwarded-for': '203.0.113.9' })
  const text = 'a secret text'
  const made = await api.request('POST', '/api/notes', { text }, from('r1'))
  const path = made.headers.get('location') ?? ''
  await api.request('PATCH', path, { text: `${text} 2` }, from('r2'))
  await api.request('DELETE', path, undefined, from('r3'))
  const place = { day: '2024-02-03', name: 'a/b', note: text }
  await api.request('POST', '/api/places', place, from('r4'))
  await api.request('PUT', '/api/places/2024-02-03/a%2Fb', { note: 'x' }, from('r5'))
  await expect.poll(() => trailOf(open)).toHaveLength(5)
  const id = path.split('/').at(-1)
  const who = '203.0.113.9'
  expect(trailOf(open)).toEqual([
    { who, method: 'POST', table: 'notes', id, requestId: 'r1' },
    { who, method: 'PATCH', table: 'notes', id, requestId: 'r2' },
    { who, method: 'DELETE', table: 'notes', id, requestId: 'r3' },
    { who, method: 'POST', table: 'places', id: '2024-02-03/a/b', requestId: 'r4' },
    { who, method: 'PUT', table: 'places', id: '2024-02-03/a/b', requestId: 'r5' },
  ])
  expect(open.logs()).not.toContain(text)
})

test('what wrote nothing is not logged', async () => {
  const before = trailOf(open).length
  const refused = [
    await open.api.request('POST', '/api/notes', { text: 7 }),
    await open.api.request('PATCH', '/api/notes/999', { text: 'x' }),
    await open.api.request('DELETE', '/api/notes/999'),
    await open.api.get('/api/notes'),
  ]
  expect(refused.map(({ status }) => status)).toEqual([400, 404, 404, 200])
  expect(trailOf(open)).toHaveLength(before)
})

test('a user is named by the subject of the token', async () => {
  const spec = `database: { url: 'file:./notes.db' }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' } }
features: { audit: true }
tables:
  - name: notes
    columns: { id: { type: integer, primary_key: true }, text: text }
    permissions: { DELETE: public }
`
  const notes = await runSpec(spec, 'sqlite', { JWT_SECRET: secret })
  const { api } = notes
  await api.request('POST', '/api/notes', { text: 'x' }, await bearer({ sub: 'ann' }))
  await api.request('DELETE', '/api/notes/1')
  await expect
    .poll(() => trailOf(notes))
    .toMatchObject([
      { who: 'ann', method: 'POST', table: 'notes', id: '1' },
      { who: expect.stringContaining('127.0.0.1') as string, method: 'DELETE', id: '1' },
    ])
  await notes.close()
})
