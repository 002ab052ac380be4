import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProject, type RunningProject } from '../running/running-project.js'
import { type OwnRedis, startRedis } from '../services/redis.js'
import {
  type Sentinel,
  startSentinel,
  startWatchedRedis,
  type WatchedRedis,
} from '../services/sentinel.js'

const passwords = { redis: 'redis p@ss/w?rd', sentinel: 'another:p@ss' }

describe.each([{ tls: false }, { tls: true }])('a Redis that Sentinel names, TLS: $tls', (how) => {
  let watched: WatchedRedis
  let shop: RunningProject
  beforeAll(async () => {
    watched = await startWatchedRedis(passwords, how)
    const trusted = { NODE_EXTRA_CA_CERTS: watched.certificate }
    const env = { REDIS_URL: watched.url, ...trusted, LOG_LEVEL: 'trace' }
    shop = await runProject('shop', 'sqlite', { env })
  })
  afterAll(async () => {
    await shop.close()
    await watched.stop()
  })

  test('has another password than the Sentinel', async () => {
    await shop.api.fillCache('/api/users')
    expect(await watched.direct.exists('shop:users:@epoch')).toBe(1)
  })

  test('no password is in the log', () => {
    for (const secret of Object.values(passwords)) {
      expect(shop.logs()).not.toContain(secret)
      expect(shop.logs()).not.toContain(encodeURIComponent(secret))
    }
  })
})

describe('two Sentinels, of which the first takes connections and answers nothing', () => {
  let redis: OwnRedis
  let sentinels: Sentinel[]
  let shop: RunningProject
  beforeAll(async () => {
    redis = await startRedis()
    const settings = [`sentinel monitor shop 127.0.0.1 ${redis.port.toString()} 1`]
    sentinels = await Promise.all([1, 2].map(() => startSentinel(settings)))
    sentinels[0]?.pause()
    const hosts = sentinels.map(({ port }) => `127.0.0.1:${port.toString()}`).join(',')
    const env = { REDIS_URL: `redis+sentinel://${hosts}/shop` }
    shop = await runProject('shop', 'sqlite', { env })
  })
  afterAll(async () => {
    await shop.close()
    await Promise.all([...sentinels, redis].map((service) => service.stop()))
  })

  test('the second is asked', async () => {
    await shop.api.fillCache('/api/users')
  })
})
