import { Cluster, Redis } from 'ioredis'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { newFolder, pylight, type Ended } from './cli.js'
import { makeCertificate } from '../services/certificate.js'
import { freePort } from '../services/ports.js'
import { startRedis } from '../services/redis.js'
import { startWatchedRedis } from '../services/sentinel.js'
import { fixtureFolder } from '../snapshots/cases.js'

const stops: (() => Promise<unknown>)[] = []
afterAll(() => Promise.all(stops.map((stop) => stop())))

async function ownRedis(...args: string[]) {
  const redis = await startRedis({ args })
  stops.push(() => redis.stop())
  return redis
}

function cache(args: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  const options = { env: { ...process.env, ...env } }
  return pylight(fixtureFolder('shop'), ['cache', ...args.split(' ')], options)
}

const keys = ['shop:products:GET:id=1', 'shop:products:GET:id=2', 'shop:products:GET:id=3']

describe('the cache commands', () => {
  test('work on a cluster, with any slots', async () => {
    const announce = ['--cluster-announce-ip', '127.0.0.1']
    const node = await ownRedis('--cluster-enabled', 'yes', ...announce)
    const direct = new Redis(node.url)
    await direct.cluster('ADDSLOTSRANGE', 0, 16383)
    await vi.waitFor(async () => expect(await direct.cluster('INFO')).toContain('state:ok'), 5000)
    direct.disconnect()
    const cluster = new Cluster([node.url])
    await Promise.all(keys.map((key) => cluster.set(key, 'x')))
    await cluster.set('mine', 'y')

    const REDIS_URL = `${node.url},${node.url}`
    expect((await cache('keys', { REDIS_URL })).stdout).toBe(keys.map((key) => `${key}\n`).join(''))
    expect((await cache('inspect products:GET:id=1', { REDIS_URL })).stdout).toContain(
      'not an entry',
    )
    expect((await cache('flush --reclaim', { REDIS_URL })).stderr).toContain('Removed 3 keys\n')
    expect(await cluster.get('mine')).toBe('y')
    cluster.disconnect()
  })

  test('work on the master that Sentinel names', async () => {
    const watched = await startWatchedRedis()
    stops.push(() => watched.stop())
    const { stderr } = await cache('flush products', { REDIS_URL: watched.url })
    expect(stderr).toBe(`Flushed products at ${watched.url}\n`)
    expect(await watched.direct.exists('shop:products:@epoch', 'shop:products:@rows')).toBe(2)
  })

  test('know the passwords of Redis and of Sentinel apart, and show neither', async () => {
    const passwords = { redis: 'redis p@ss/w?rd', sentinel: 'another:p@ss' }
    const watched = await startWatchedRedis(passwords)
    stops.push(() => watched.stop())
    const port = /:(\d+)\/shop/.exec(watched.url)?.[1] ?? ''
    const shown = `redis+sentinel://127.0.0.1:${port}/shop`
    const { stderr } = await cache('flush products', { REDIS_URL: watched.url })
    expect(stderr).toBe(`Flushed products at ${shown}\n`)
    expect(await watched.direct.exists('shop:products:@epoch')).toBe(1)

    const wrong = watched.url.replace('another', 'wrong')
    const refused = await cache('flush products', { REDIS_URL: wrong })
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain(`The sentinels at ${shown} refused the password.`)
    const unknown = watched.url.replace('redis%20p', 'wrong')
    expect((await cache('flush products', { REDIS_URL: unknown })).stderr).toContain(
      `Redis at ${shown} refused the password.`,
    )
  })

  test('use no other database than the one that is named', async () => {
    const { url } = await ownRedis()
    const refused = await cache('keys', { REDIS_URL: `${url}/99` })
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('DB index is out of range')
    const unreadable = await cache('keys', { REDIS_URL: `${url}/cache` })
    expect(unreadable.exitCode).toBe(2)
    expect(unreadable.stderr).toContain('It should look like redis://')
  })

  test.each(['hun?ter', 'hun/ter', 'hun@ter', 'hun?a=ter', 'hun#ter'])(
    'show no part of the password %s',
    async (password) => {
      const { stderr } = await cache('keys', { REDIS_URL: `redis://ann:${password}@127.0.0.1:1/0` })
      expect(stderr).not.toMatch(/hun|ter\b/)
    },
  )

  test('work over TLS, and refuse an untrusted certificate', async () => {
    const { cert, flags } = makeCertificate(newFolder())
    const port = String(await freePort())
    await ownRedis('--tls-port', port, ...flags)

    const REDIS_URL = `rediss://localhost:${port}`
    const trusted = await cache('keys', { REDIS_URL, NODE_EXTRA_CA_CERTS: cert })
    expect(trusted.stderr).toBe(`0 keys at ${REDIS_URL}\n`)
    const refused = await cache('keys', { REDIS_URL })
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain(
      `Redis does not answer at ${REDIS_URL} (DEPTH_ZERO_SELF_SIGNED`,
    )
  })
})
