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
  /** The certificate that clients must trust, with TLS. */
  certificate: string
  /** The URL of the Redis itself. */
  direct: Redis
  stop(): Promise<void>
}

export interface Sentinel {
  port: number
  /** SIGSTOP: it accepts connections and doesn't answer. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

/** Starts a Sentinel with these lines in its configuration file. */
export async function startSentinel(
  settings: string[],
  { tls = false, flags = [] as string[] } = {},
): Promise<Sentinel> {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-sentinel-'))
  const port = await freePort()
  const ports = tls ? ['port 0', `tls-port ${port.toString()}`] : [`port ${port.toString()}`]
  const file = join(folder, 'sentinel.conf')
  writeFileSync(file, [...ports, 'bind 127.0.0.1', ...settings, ''].join('\n'))
  const program = findProgram('redis-server', 'valkey-server') ?? ''
  const sentinel = startProcess(program, [file, '--sentinel', ...flags])
  await untilReady(sentinel, () => isListening('127.0.0.1', port))
  return {
    port,
    pause: () => void sentinel.child.kill('SIGSTOP'),
    resume: () => void sentinel.child.kill('SIGCONT'),
    stop: async () => {
      await sentinel.stop('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A Redis behind a Sentinel that calls it `shop`, each with its own password, or with none. */
export async function startWatchedRedis(
  passwords?: Passwords,
  { tls = false } = {},
): Promise<WatchedRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'pylight-certificate-'))
  const tlsPort = await freePort()
  const { cert, flags } = makeCertificate(folder)
  const redis = await startRedis({ args: ['--tls-port', tlsPort.toString(), ...flags] })
  const direct = new Redis(redis.url)
  if (passwords) {
    await direct.config('SET', 'requirepass', passwords.redis)
    await direct.auth(passwords.redis)
  }
  const watchedPort = tls ? tlsPort : redis.port
  const settings = [
    ...(tls ? ['tls-replication yes'] : []),
    `sentinel monitor shop 127.0.0.1 ${watchedPort.toString()} 1`,
    ...(passwords ? [`sentinel auth-pass shop "${passwords.redis}"`] : []),
    ...(passwords ? [`requirepass "${passwords.sentinel}"`] : []),
  ]
  const sentinel = await startSentinel(settings, { tls, flags })
  const user = passwords ? `:${encodeURIComponent(passwords.redis)}@` : ''
  const query = passwords ? `?sentinel_password=${encodeURIComponent(passwords.sentinel)}` : ''
  const scheme = tls ? 'rediss+sentinel' : 'redis+sentinel'
  return {
    url: `${scheme}://${user}127.0.0.1:${sentinel.port.toString()}/shop${query}`,
    certificate: cert,
    direct,
    stop: async () => {
      direct.disconnect()
      await sentinel.stop()
      await redis.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
