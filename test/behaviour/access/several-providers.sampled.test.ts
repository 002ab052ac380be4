import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import type { Row } from '../../running/api-client.js'
import { start, type RunningProject } from '../../running/running-project.js'
import { bearer, secret } from '../../running/tokens.js'
import { sampled } from '../../sampled.js'
import { othersThan } from '../../services/databases.js'
import { notesProject, statusOf } from './notes-project.js'

const authentication =
  '{ jwt: { secret_key: "${JWT_SECRET}", require_exp: false }, api_key: { table: api_keys, roles_column: role, expires_column: expires_at }, custom: true }'
const tables = `  - name: api_keys
    columns:
      id: { type: integer, primary_key: true }
      key_hash: { type: string, length: 64, unique: true, hidden: true }
      owner_id: integer
      role: { type: enum, values: [admin, editor] }
      expires_at: { type: datetime, nullable: true }
    permissions: { GET: [admin], POST: [admin], PUT: [admin], DELETE: [admin] }
`
const custom = `import { invalidToken } from '../generated/shared/auth/challenge.js'
import type { Authenticate } from '../generated/shared/auth/principal.js'

export const authenticate: Authenticate = (req) => {
  const cookie = req.get('Cookie')
  if (cookie === undefined) return undefined
  if (cookie !== 'session=1') throw invalidToken('The session has ended')
  return { subject: 'cookie', roles: ['editor'], claims: {} }
}
`

describe.each<Provider>(sampled(['sqlite'], othersThan('sqlite')))(
  'several providers on %s',
  (provider) => {
    let running: RunningProject
    let key: Row
    beforeAll(async () => {
      const made = await notesProject('several', { authentication, provider, tables, custom })
      running = await start(made, provider, { JWT_SECRET: secret })
      const admin = await bearer({ role: 'admin' })
      const create = async (text: string, more: object = {}) => {
        const key_hash = createHash('sha256').update(text).digest('hex')
        const values = { key_hash, owner_id: 7, role: 'editor', ...more }
        const answer = await running.api.request('POST', '/api/api_keys', values, admin)
        expect(answer.status).toBe(201)
        expect(answer.text).not.toContain(key_hash)
        return answer.json as Row
      }
      key = await create('k1')
      await create('k2', { expires_at: '2020-01-01T00:00:00Z' })
    })
    afterAll(() => running.close())

    test('each lets its users in', async () => {
      expect(await statusOf(running)).toBe(401)
      expect(await statusOf(running, await bearer({ role: 'editor' }), 'POST')).toBe(201)
      expect(await statusOf(running, { 'x-api-key': 'k1' }, 'POST')).toBe(201)
      expect(await statusOf(running, { cookie: 'session=1' }, 'POST')).toBe(201)
    })

    test('a token without expiry is accepted where the spec says so', async () => {
      const unlimited = await bearer({ role: 'editor', exp: undefined })
      expect(await statusOf(running, unlimited, 'POST')).toBe(201)
      expect(await statusOf(running, await bearer({ exp: 1 }))).toBe(401)
    })

    test('each refuses its own wrong credentials', async () => {
      expect(await statusOf(running, { 'x-api-key': 'other' })).toBe(401)
      expect(await statusOf(running, { 'x-api-key': String(key['key_hash']) })).toBe(401)
      expect(await statusOf(running, { 'x-api-key': 'k2' })).toBe(401)
      expect(await statusOf(running, { cookie: 'session=2' })).toBe(401)
      expect(await statusOf(running, { authorization: 'Bearer a.b.c' })).toBe(401)
      expect(await statusOf(running, { authorization: 'Basic eDp5' })).toBe(401)
    })

    test('a key that is deleted is refused at the next request', async () => {
      const admin = await bearer({ role: 'admin' })
      expect(await statusOf(running, { 'x-api-key': 'k1' })).toBe(200)
      const path = `/api/api_keys/${String(key['id'])}`
      expect((await running.api.request('DELETE', path, undefined, admin)).status).toBe(204)
      expect(await statusOf(running, { 'x-api-key': 'k1' })).toBe(401)
    })
  },
)
