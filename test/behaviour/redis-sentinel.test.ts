import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boot, type RunningServer } from '../running/boot.js'
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
  let server: RunningServer
  beforeAll(async () => {
    watched = await startWatchedRedis(passwords, how)
    shop = await runProject('shop', 'sqlite')
    server = await boot(shop.project, {
      DATABASE_URL: shop.database.url,
      REDIS_URL: watched.url,
      NODE_EXTRA_CA_CERTS: watched.certificate,
      LOG_LEVEL: 'trace',
    })
  })
  afterAll(async () => {
    await server.stop()
    await shop.close()
    await watched.stop()
  })

  test('has another password than the Sentinel', async () => {
    await server.api.fillCache('/api/users')
    expect(await watched.direct.exists('shop:users:@epoch')).toBe(1)
  })

  test('no password is in the log', () => {
    for (const secret of Object.values(passwords)) {
      expect(server.logs()).not.toContain(secret)
      expect(server.logs()).not.toContain(encodeURIComponent(secret))
    }
  })
})

describe('two Sentinels, of which the first takes connections and answers nothing', () => {
  let redis: OwnRedis
  let sentinels: Sentinel[]
  let shop: RunningProject
  let server: RunningServer
  beforeAll(async () => {
    redis = await startRedis()
    const settings = [`sentinel monitor shop 127.0.0.1 ${redis.port.toString()} 1`]
    sentinels = await Promise.all([1, 2].map(() => startSentinel(settings)))
    sentinels[0]?.pause()
    shop = await runProject('shop', 'sqlite')
    const hosts = sentinels.map(({ port }) => `127.0.0.1:${port.toString()}`).join(',')
    const url = `redis+sentinel://${hosts}/shop`
    server = await boot(shop.project, { DATABASE_URL: shop.database.url, REDIS_URL: url })
  })
  afterAll(async () => {
    await server.stop()
    await shop.close()
    await Promise.all([...sentinels, redis].map((service) => service.stop()))
  })

  test('the second is asked', async () => {
    await server.api.fillCache('/api/users')
  })
})
