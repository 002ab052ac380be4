import { afterAll, beforeAll, expect, test } from 'vitest'
import { startIdentityServer } from '../behaviour/access/identity-server.js'
import { rsaKeys, token } from '../running/tokens.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { blocksOf } from './page.js'
import { Reader } from './reader.js'

const keys = rsaKeys()

let redis: OwnRedis
let provider: Awaited<ReturnType<typeof startIdentityServer>>
let reader: Reader
beforeAll(async () => {
  redis = await startRedis()
  const key = { ...keys.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }
  provider = await startIdentityServer({ '/certs': () => ({ json: { keys: [key] } }) })
  const claims = { iss: provider.url, aud: 'library-api', realm_access: { roles: ['librarian'] } }
  reader = await Reader.with({
    REDIS_URL: redis.url,
    JWKS_URL: `${provider.url}/certs`,
    ISSUER: provider.url,
    TOKEN: await token(claims, { alg: 'RS256', key: keys.privateKey, kid: '1' }),
  })
})
afterAll(async () => {
  reader.stop()
  provider.close()
  await redis.stop()
})

test('the recipes do what they say', async () => {
  const blocks = blocksOf('recipes.md')
  expect(blocks.length).toBeGreaterThan(15)
  await reader.follow(blocks)
}, 900_000)
