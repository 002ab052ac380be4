import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cluster, Redis } from 'ioredis'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { newFolder, pylight, type Ended } from '../cli/cli.js'
import { freePort } from '../services/ports.js'
import { findProgram } from '../services/programs.js'
import { startRedis } from '../services/redis.js'
import { startProcess, untilReady } from '../services/server-process.js'
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
  test('work on a cluster, whatever the slots', async () => {
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
    expect((await cache('inspect products:GET:id=1', { REDIS_URL })).stdout).toContain('no entry')
    expect((await cache('flush --reclaim', { REDIS_URL })).stderr).toContain('Removed 3 keys\n')
    expect(await cluster.get('mine')).toBe('y')
    cluster.disconnect()
  })

  test('work on the master that Sentinel names', async () => {
    const master = await ownRedis()
    const port = String(await freePort())
    const settings = join(newFolder(), 'sentinel.conf')
    const monitored = `sentinel monitor shop 127.0.0.1 ${master.port.toString()} 1\n`
    writeFileSync(settings, `port ${port}\nbind 127.0.0.1\n${monitored}`)
    const program = findProgram('redis-server', 'valkey-server') ?? ''
    const sentinel = startProcess(program, [settings, '--sentinel'])
    stops.push(() => sentinel.stop('SIGKILL'))
    const REDIS_URL = `redis+sentinel://127.0.0.1:${port}/shop`
    await untilReady(sentinel, async () => (await cache('keys', { REDIS_URL })).exitCode === 0)

    const { stderr } = await cache('flush products', { REDIS_URL })
    expect(stderr).toBe(`Flushed products at ${REDIS_URL}\n`)
    const direct = new Redis(master.url)
    expect(await direct.exists('shop:products:@epoch', 'shop:products:@rows')).toBe(2)
    direct.disconnect()
  })

  test('work over TLS, and refuse a certificate that nobody vouches for', async () => {
    const folder = newFolder()
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names]
    execFileSync('openssl', [...make, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    const port = String(await freePort())
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert]
    await ownRedis('--tls-port', port, '--tls-auth-clients', 'no', ...files)

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
