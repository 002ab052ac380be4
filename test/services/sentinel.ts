import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { makeCertificate } from './certificate.js'
import { freePort, isListening } from './ports.js'
import { findProgram } from './programs.js'
import { startRedis } from './redis.js'
import { startProcess, untilReady } from './server-process.js'

export interface Passwords {
  redis: string
  sentinel: string
}

export interface WatchedRedis {
  /** With both passwords, percent-encoded. */
  url: string
  /** To be trusted by those who connect, where TLS is asked for. */
  certificate: string
  /** To the Redis itself. */
  direct: Redis
  stop(): Promise<void>
}

/** A Redis behind a Sentinel that calls it `shop`, each with a password of its own, or with none. */
export async function startWatchedRedis(
  passwords?: Passwords,
  { tls = false } = {},
): Promise<WatchedRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-sentinel-'))
  const [tlsPort, sentinelPort] = [await freePort(), await freePort()]
  const { cert, flags } = makeCertificate(folder)
  const redis = await startRedis({ args: ['--tls-port', tlsPort.toString(), ...flags] })
  const direct = new Redis(redis.url)
  if (passwords) {
    await direct.config('SET', 'requirepass', passwords.redis)
    await direct.auth(passwords.redis)
  }
  const watchedPort = tls ? tlsPort : redis.port
  const settings = [
    ...(tls
      ? ['port 0', `tls-port ${sentinelPort.toString()}`]
      : [`port ${sentinelPort.toString()}`]),
    ...(tls ? ['tls-replication yes'] : []),
    'bind 127.0.0.1',
    `sentinel monitor shop 127.0.0.1 ${watchedPort.toString()} 1`,
    ...(passwords ? [`sentinel auth-pass shop "${passwords.redis}"`] : []),
    ...(passwords ? [`requirepass "${passwords.sentinel}"`] : []),
  ]
  const file = join(folder, 'sentinel.conf')
  writeFileSync(file, `${settings.join('\n')}\n`)
  const program = findProgram('redis-server', 'valkey-server') ?? ''
  const sentinel = startProcess(program, [file, '--sentinel', ...flags])
  await untilReady(sentinel, () => isListening('127.0.0.1', sentinelPort))
  const user = passwords ? `:${encodeURIComponent(passwords.redis)}@` : ''
  const query = passwords ? `?sentinel_password=${encodeURIComponent(passwords.sentinel)}` : ''
  const scheme = tls ? 'rediss+sentinel' : 'redis+sentinel'
  return {
    url: `${scheme}://${user}127.0.0.1:${sentinelPort.toString()}/shop${query}`,
    certificate: cert,
    direct,
    stop: async () => {
      direct.disconnect()
      await sentinel.stop('SIGKILL')
      await redis.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
