import type { KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { exportJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch } from '../../running/boot.js'
import { start, type RunningProject } from '../../running/running-project.js'
import { audience, bearer, issuer, rsaKeys, seconds } from '../../running/tokens.js'
import { startIdentityServer } from './identity-server.js'
import { notesProject, statusOf } from './notes-project.js'

let running: RunningProject
let identity: Awaited<ReturnType<typeof startIdentityServer>>
describe('an issuer that publishes its keys', () => {
  let current = { kid: '1', keys: rsaKeys() }
  const published: { kid: string; publicKey: KeyObject }[] = []
  beforeAll(async () => {
    published.push({ kid: '1', publicKey: current.keys.publicKey })
    let jwks: unknown[] = []
    const publish = async () => {
      jwks = await Promise.all(
        published.map(async ({ kid, publicKey }) => ({ ...(await exportJWK(publicKey)), kid })),
      )
    }
    await publish()
    identity = await startIdentityServer({ '/keys': () => ({ json: { keys: jwks } }) })
    rotate = async () => {
      current = { kid: '2', keys: rsaKeys() }
      published.splice(0, 1, { kid: '2', publicKey: current.keys.publicKey })
      await publish()
    }
    const made = await notesProject('jwks', {
      authentication: `{ jwt: { jwks_url: "\${KEYS_URL}", issuer: "${issuer}", audience: ${audience} } }`,
    })
    running = await start(made, 'sqlite', { KEYS_URL: `${identity.url}/keys` })
  })
  afterAll(async () => {
    await running.close()
    identity.close()
  })
  let rotate: () => Promise<void>
  const signed = (claims: Parameters<typeof bearer>[0] = {}) =>
    bearer(claims, { alg: 'RS256', key: current.keys.privateKey, kid: current.kid })

  test('is a 503 while it is down before its keys are known', async () => {
    identity.state.isDown = true
    expect(await statusOf(running, await signed())).toBe(503)
    expect(await statusOf(running)).toBe(401)
    identity.state.isDown = false
    expect(await statusOf(running, await signed())).toBe(200)
  })

  test('is not needed for keys that are known', async () => {
    identity.state.isDown = true
    expect(await statusOf(running, await signed({ sub: '8' }))).toBe(200)
    identity.state.isDown = false
  })

  test.concurrent('is named when its address is none', async () => {
    const refuse = async (KEYS_URL: string) => {
      const server = launch(running.project, { ...running.env, PORT: '0', KEYS_URL })
      expect(await once(server.child, 'exit')).toEqual([1, null])
      expect(server.logs()).toContain('KEYS_URL must be a URL such as https://id.example.com')
    }
    await Promise.all(['nonsense', 'ftp://login.example.com/keys', 'https://'].map(refuse))
  })

  test.concurrent('is asked for new keys, but not for every unknown key', async () => {
    await sleep(5100)
    await rotate()
    const before = identity.asked['/keys'] ?? 0
    expect(await statusOf(running, await signed({ sub: '9' }))).toBe(200)
    for (const kid of ['a', 'b', 'c']) {
      const headers = await bearer({}, { alg: 'RS256', key: current.keys.privateKey, kid })
      expect(await statusOf(running, headers)).toBe(401)
    }
    expect(identity.asked['/keys']).toBe(before + 1)
  })

  test('does not let a public key be a secret', async () => {
    const pem = current.keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(await statusOf(running, await bearer({}, { key: Buffer.from(pem), kid: '2' }))).toBe(401)
  })
})

describe('a server that is asked about tokens', () => {
  const active: Record<string, object> = {}
  beforeAll(async () => {
    identity = await startIdentityServer({
      '/introspect': (req, body) => {
        const basic = Buffer.from('shop:s3cret').toString('base64')
        if (req.headers.authorization !== `Basic ${basic}`) return { status: 401, json: {} }
        const token = new URLSearchParams(body).get('token') ?? ''
        return { json: active[token] ?? { active: false } }
      },
    })
    const made = await notesProject('introspection', {
      authentication:
        '{ oauth2: { introspection_url: "${IDENTITY_URL}/introspect", client_id: shop, client_secret: "${OAUTH_SECRET}", claims: { roles: scope }, remember_seconds: 1 } }',
    })
    const env = { IDENTITY_URL: identity.url, OAUTH_SECRET: 's3cret' }
    running = await start(made, 'sqlite', env)
  })
  afterAll(async () => {
    await running.close()
    identity.close()
  })
  const opaque = (token: string) => ({ authorization: `Bearer ${token}` })

  test('lets its active tokens in, with their scopes as roles', async () => {
    active['one'] = { active: true, sub: '7', scope: 'reader editor', exp: seconds(60) }
    active['two'] = { active: true, sub: '8', scope: 'reader' }
    expect(await statusOf(running)).toBe(401)
    expect(await statusOf(running, opaque('unknown'))).toBe(401)
    expect(await statusOf(running, opaque('one'), 'POST')).toBe(201)
    expect(await statusOf(running, opaque('two'), 'POST')).toBe(403)
  })

  test('refuses a revoked token once its answer is forgotten', async () => {
    active['gone'] = { active: true, sub: '7' }
    expect(await statusOf(running, opaque('gone'))).toBe(200)
    const before = identity.asked['/introspect']
    expect(await statusOf(running, opaque('gone'))).toBe(200)
    expect(identity.asked['/introspect']).toBe(before)
    delete active['gone']
    await sleep(1100)
    expect(await statusOf(running, opaque('gone'))).toBe(401)
  })

  test('is a 503 while it is down', async () => {
    identity.state.isDown = true
    expect(await statusOf(running, opaque('three'))).toBe(503)
    identity.state.isDown = false
  })
})

describe('a server that knows whose token it is', () => {
  beforeAll(async () => {
    identity = await startIdentityServer({
      '/me': ({ headers }) =>
        headers.authorization === 'Bearer good'
          ? { json: { id: 7, groups: ['editor'] } }
          : headers.authorization === 'Bearer broken'
            ? { status: 500, json: {} }
            : { status: 401, json: {} },
    })
    const made = await notesProject('userinfo', {
      authentication:
        '{ oauth2: { userinfo_url: "${IDENTITY_URL}/me", claims: { subject: id, roles: groups } } }',
    })
    running = await start(made, 'sqlite', { IDENTITY_URL: identity.url })
  })
  afterAll(async () => {
    await running.close()
    identity.close()
  })

  test('lets in whom it knows', async () => {
    expect(await statusOf(running, { authorization: 'Bearer good' }, 'POST')).toBe(201)
    expect(await statusOf(running, { authorization: 'Bearer bad' })).toBe(401)
    expect(await statusOf(running, { authorization: 'Bearer broken' })).toBe(503)
  })
})
