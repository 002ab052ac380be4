import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  AuthenticationError,
  createClient,
  ForbiddenError,
} from '../../../snapshots/protected-shop/src/generated/client/index.js'
import type { Provider } from '../../../src/model/model.js'
import { sampled } from '../../sampled.js'
import type { Answer } from '../../running/api-client.js'
import { runProject, type RunningProject } from '../../running/running-project.js'
import { othersThan } from '../../services/databases.js'
import { bearer, rsaKeys, seconds, secret, token, unsigned } from '../../running/tokens.js'
import { describeColumnRoles } from './column-roles.js'
import { guardedRoutes, type GuardedRoute } from './routes.js'

const routes = guardedRoutes('protected-shop')
const guarded = routes.filter(({ guard }) => guard !== 'public')
const roles = ['admin', 'editor', 'support', 'nobody']

describe.each<Provider>(sampled(['sqlite'], othersThan('sqlite')))('guards on %s', (provider) => {
  let shop: RunningProject
  beforeAll(async () => {
    shop = await runProject('protected-shop', provider, { env: { JWT_SECRET: secret } })
  })
  afterAll(() => shop.close())

  describeColumnRoles(() => shop)

  function send({ method, path }: GuardedRoute, headers: Record<string, string> = {}) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    return shop.api.request(method, path, body, headers)
  }

  async function expectAll(
    some: GuardedRoute[],
    headers: Record<string, string>,
    check: (answer: Answer, route: string) => void,
  ) {
    for (const route of some) check(await send(route, headers), `${route.method} ${route.path}`)
  }

  test('routes that nobody guards need no token', async () => {
    const open = routes.filter(({ guard }) => guard === 'public')
    expect(open.length).toBeGreaterThan(5)
    await expectAll(open, {}, ({ status }, route) => {
      expect([200, 400, 404], route).toContain(status)
    })
  })

  test('without a token the answer is a 401 that says how to sign in', async () => {
    expect(guarded.length).toBeGreaterThan(30)
    await expectAll(guarded, {}, (answer, route) => {
      expect(answer.status, route).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Protected Shop API"')
      expect(answer.json).toMatchObject({ error: 'Authentication failed', status_code: 401 })
      expect(answer.cache).toBeNull()
    })
  })

  test('the client signs each request with the token of the moment', async () => {
    let role: string | undefined
    const { users, categories } = createClient({
      baseUrl: shop.api.url,
      token: () => (role === undefined ? undefined : token({ role })),
    })
    await expect(users.list()).rejects.toThrow(AuthenticationError)
    role = 'editor'
    await expect(users.list()).rejects.toThrow(ForbiddenError)
    const category = await categories.create({ name: 'Lamps', slug: 'lamps-of-the-client' })
    expect((await categories.put(category.id, { name: 'Lights' })).name).toBe('Lights')
    await expect(categories.update(category.id, {})).rejects.toThrow(ForbiddenError)
    role = 'admin'
    expect(await categories.delete(category.id)).toBeUndefined()
    expect((await users.list({ limit: 1 })).limit).toBe(1)
  })

  test('a token that is not valid is refused everywhere', async () => {
    const admin = { role: 'admin' }
    const [head = '', claims = '', signature = ''] = (await token(admin)).split('.')
    const { privateKey, publicKey } = rsaKeys()
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const wrong: Record<string, string> = {
      'not a token': 'garbage',
      'two parts': `${head}.${claims}`,
      'no signature': `${head}.${claims}.`,
      'another signature': `${head}.${claims}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`,
      'other claims': `${head}.${Buffer.from('{"sub":"1"}').toString('base64url')}.${signature}`,
      'another secret': await token(admin, { key: Buffer.from('x'.repeat(40)) }),
      expired: await token({ ...admin, exp: seconds(-1) }),
      'no expiry': await token({ ...admin, exp: undefined }),
      'not valid yet': await token({ ...admin, nbf: seconds(60) }),
      'alg none': unsigned('admin'),
      'alg none with a signature': unsigned('admin') + signature,
      'another algorithm': await token(admin, { alg: 'HS512', key: Buffer.from(secret.repeat(2)) }),
      'an asymmetric algorithm': await token(admin, { alg: 'RS256', key: privateKey }),
      'a public key as the secret': await token(admin, { key: Buffer.from(pem) }),
      'another issuer': await token({ ...admin, iss: 'https://evil.example.com' }),
      'another audience': await token({ ...admin, aud: 'blog' }),
      'no subject': await token({ ...admin, sub: '' }),
    }
    for (const [name, text] of Object.entries(wrong)) {
      const headers = { authorization: `Bearer ${text}` }
      await expectAll(guarded, headers, (answer, route) => {
        expect(answer.status, `${name}: ${route}`).toBe(401)
        expect(answer.headers.get('www-authenticate'), name).toMatch(/^Bearer .*"invalid_token"/)
      })
    }
  })

  test('a role lets its user through, and no other', async () => {
    for (const role of roles) {
      const headers = await bearer({ role: [role] })
      for (const route of guarded) {
        const { guard, method, path } = route
        const isIn = guard.length === 0 || guard.includes(role)
        const { status, json, headers: answered } = await send(route, headers)
        const what = `${role} ${method} ${path}`
        if (isIn) expect([200, 400, 404], what).toContain(status)
        else {
          expect(status, what).toBe(403)
          expect(json).toMatchObject({ error: 'Authorization failed' })
          expect(answered.get('www-authenticate')).toContain('error="insufficient_scope"')
        }
      }
    }
  })

  test('HEAD is guarded as GET is', async () => {
    const heads = guarded.filter(({ method }) => method === 'GET')
    for (const { path } of heads) {
      expect((await shop.api.request('HEAD', path)).status, path).toBe(401)
    }
  })

  test('a cached answer is only for those who may read it', async () => {
    const path = '/api/users?limit=3'
    const admin = await bearer({ role: 'admin' })
    const first = await shop.api.get(path, admin)
    expect(first.status).toBe(200)
    const etag = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await shop.api.get(path, { ...admin, ...etag })).status).toBe(304)
    expect((await shop.api.get(path, etag)).status).toBe(401)
    expect((await shop.api.get(path, { ...(await bearer()), ...etag })).status).toBe(403)
  })

  test('a token is refused once it has expired, although it was remembered', async () => {
    const headers = await bearer({ role: 'admin', exp: seconds(2) })
    expect((await shop.api.get('/api/users', headers)).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect((await shop.api.get('/api/users', headers)).status).toBe(401)
  })
})
