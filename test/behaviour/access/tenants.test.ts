import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page, Row } from '../../running/api-client.js'
import { generateFiles } from '../../running/generate-fixture.js'
import { materialiseFiles } from '../../running/materialise.js'
import { start, type RunningProject } from '../../running/running-project.js'
import { bearer, secret } from '../../running/tokens.js'

/** `notes` have the tenant of a claim or, for support, of a header; `audits` only of the header. */
const spec = `database: { url: 'file:./notes.db' }
authentication: { jwt: { secret_key: '\${JWT_SECRET}' }, roles: [support, auditor] }
cors: { allowed_origins: ['https://shop.example'] }
tables:
  - name: notes
    features: { audit: true }
    tenant: { column: org, claim: org, header: X-Tenant-ID, roles: [support] }
    columns:
      id: { type: integer, primary_key: true }
      org: integer
      text: text
      level: { type: integer, default: 1, read_roles: [auditor], write_roles: [support] }
  - name: audits
    tenant: { column: org, header: X-Tenant-ID, roles: [support] }
    columns: { id: { type: integer, primary_key: true }, org: { type: string, length: 20 } }
`

const custom = `import { Router } from 'express'
import type { NotesHooks } from '../generated/notes/notes.schema.js'

const seen: string[] = []

export const notesHooks: NotesHooks = {
  beforeUpdate: (id, changes) => {
    seen.push('update ' + id)
    return changes
  },
  beforeDelete: (id) => void seen.push('delete ' + id),
  afterCreate: ({ text, level }) => {
    seen.push(text + ' ' + level)
    if (text === 'fails') throw new Error('a hook that fails')
  },
}

export const notesRoutes = Router()

notesRoutes.get('/seen', (_req, res) => {
  res.json(seen.splice(0))
})
`

let notes: RunningProject
beforeAll(async () => {
  const files = generateFiles({ file: 'pylight.yaml', text: spec })
  const edited = files.map((file) =>
    file.path === 'src/custom/notes.ts' ? { ...file, text: custom } : file,
  )
  const project = await materialiseFiles('tenants', edited)
  notes = await start(project, 'sqlite', { JWT_SECRET: secret, LOG_LEVEL: 'error' })
})
afterAll(() => notes.close())

const user = (org: number) => bearer({ sub: `u${org}`, org })
const support = async (tenant?: string) => ({
  ...(await bearer({ role: 'support', org: 1 })),
  ...(tenant !== undefined && { 'x-tenant-id': tenant }),
})

async function textsOf(headers: Record<string, string>): Promise<unknown[]> {
  const answer = await notes.api.get('/api/notes?sort=id', headers)
  return (answer.json as Page).items.map(({ text }) => text)
}

function post(headers: Record<string, string>, values: Row, path = '/api/notes') {
  return notes.api.request('POST', path, values, headers)
}

test('the tenant is that of the claim, or of the header for its roles', async () => {
  await post(await user(1), { text: 'of 1' })
  await post(await user(2), { text: 'of 2' })
  const made = await post(await support('2'), { text: 'for 2' })
  expect(made.json).toMatchObject({ org: 2 })
  const path = made.headers.get('location') ?? ''
  for (const round of ['cold', 'hot']) {
    expect(await textsOf(await support('2')), round).toEqual(['of 2', 'for 2'])
    expect(await textsOf(await support('1')), round).toEqual(['of 1'])
    expect(await textsOf(await user(1)), round).toEqual(['of 1'])
    expect(await textsOf(await user(2)), round).toEqual(['of 2', 'for 2'])
    expect((await notes.api.get(path, await support('1'))).status).toBe(404)
    expect((await notes.api.get(path, await support('2'))).status).toBe(200)
  }
  for (const method of ['PATCH', 'DELETE']) {
    const body = method === 'PATCH' ? { text: 'x' } : undefined
    expect((await notes.api.request(method, path, body, await support('1'))).status).toBe(404)
  }
})

test('the header is needed by its roles, and refused from others', async () => {
  const statusOf = async (headers: Record<string, string>, path = '/api/notes') =>
    (await notes.api.get(path, headers)).status
  expect(await statusOf(await support())).toBe(400)
  for (const tenant of ['', ' ', 'x', '01', '1, 2', '1,2', '1.0', '99999999999']) {
    expect(await statusOf(await support(tenant)), tenant).toBe(400)
  }
  for (const tenant of ['1', '2']) {
    expect(await statusOf({ ...(await user(1)), 'x-tenant-id': tenant })).toBe(403)
  }
  expect(await statusOf(await user(1), '/api/audits')).toBe(403)
  expect(await statusOf(await support(), '/api/audits')).toBe(400)
  expect(await statusOf(await support('a b'), '/api/audits')).toBe(200)
  expect((await post(await support('a b'), {}, '/api/audits')).json).toMatchObject({ org: 'a b' })
  expect(await statusOf({ 'x-tenant-id': '1' })).toBe(401)
})

test('the header is allowed from other origins', async () => {
  const { headers } = await notes.api.request('OPTIONS', '/api/notes', undefined, {
    origin: 'https://shop.example',
    'access-control-request-method': 'GET',
  })
  expect(headers.get('access-control-allow-headers')).toContain('X-Tenant-ID')
})

test('a writer who may not read a column learns nothing of it', async () => {
  const made = await post(await support('5'), { text: 'x', level: 3 })
  expect(made.status).toBe(201)
  const path = made.headers.get('location') ?? ''
  const patched = await notes.api.request('PATCH', path, { level: 4 }, await support('5'))
  expect([made.text, patched.text].filter((text) => text.includes('level'))).toEqual([])
  for (const level of [4, 5]) {
    const { status } = await notes.api.request('PATCH', path, { level }, await user(5))
    expect(status).toBe(403)
  }
  expect((await post(await user(5), { text: 'x', level: 1 })).status).toBe(403)
  const auditor = await bearer({ role: 'auditor', org: 5 })
  expect((await notes.api.get(path, auditor)).json).toMatchObject({ level: 4 })
  const { json } = await post(await user(5), { text: 'y' })
  const { id } = json as Row
  expect((await notes.api.get(`/api/notes/${String(id)}`, auditor)).json).toMatchObject({
    level: 1,
  })
})

test('hooks run only for rows that the caller may use, and see all columns', async () => {
  await notes.api.get('/api/notes/seen')
  const path = (await post(await user(7), { text: 'seen' })).headers.get('location') ?? ''
  const id = path.split('/').at(-1) ?? ''
  for (const [method, body] of [
    ['PATCH', { text: 'x' }],
    ['DELETE', undefined],
  ] as const) {
    expect((await notes.api.request(method, path, body, await user(8))).status).toBe(404)
  }
  expect((await notes.api.get('/api/notes/seen')).json).toEqual(['seen 1'])
  await notes.api.request('PATCH', path, { text: 'x' }, await user(7))
  await notes.api.request('DELETE', path, undefined, await user(7))
  expect((await notes.api.get('/api/notes/seen')).json).toEqual([`update ${id}`, `delete ${id}`])
})

test('a write is audited although a hook after it fails', async () => {
  const before = notes.logs()
  expect((await post(await user(9), { text: 'fails' })).status).toBe(500)
  const { items } = (await notes.api.get('/api/notes', await user(9))).json as Page
  expect(items).toMatchObject([{ text: 'fails' }])
  const trail = () => notes.logs().slice(before.length)
  await expect.poll(trail).toContain(`audit: u9 POST notes ${String(items[0]?.['id'])}`)
})
