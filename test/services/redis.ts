import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from './ports.js'
import { findProgram } from './programs.js'
import { startProcess, untilReady, type ServerProcess } from './server-process.js'
import type { RunningService, Service } from './service.js'

export const redisService: Service = {
  title: 'Redis',
  variable: 'REDIS_URL',
  usualUrl: 'redis://127.0.0.1:6379',
  packages: ['redis-server'],
  answers: redisAnswers,
  start: () => (serverProgram() === undefined ? Promise.resolve(undefined) : startRedis()),
}

/** A test's own Redis, which can be paused and killed. */
export interface OwnRedis extends RunningService {
  port: number
  /** SIGSTOP: connections stay open without answers. */
  pause(): void
  resume(): void
  /** SIGKILL; its data is lost. */
  kill(): Promise<void>
  /** Starts it again on the same port, empty unless `args` name a saved file. */
  restart(args?: string[]): Promise<void>
}

/** Starts redis-server on a free port, without persistence. `args` are its command line. */
export async function startRedis({ args = [] }: { args?: string[] } = {}): Promise<OwnRedis> {
  const program = serverProgram()
  if (program === undefined) throw new Error('redis-server is not installed.')
  const folder = mkdtempSync(join(tmpdir(), 'pylight-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port.toString()}`
  const flags = ['--port', port.toString(), '--dir', folder, '--bind', '127.0.0.1', '--save', '']
  const launch = async (more: string[] = []): Promise<ServerProcess> => {
    const started = startProcess(program, [...flags, '--appendonly', 'no', ...args, ...more])
    await untilReady(started, () => redisAnswers(url))
    return started
  }
  let server = await launch()
  return {
    url,
    port,
    pause: () => void server.child.kill('SIGSTOP'),
    resume: () => void server.child.kill('SIGCONT'),
    kill: () => server.stop('SIGKILL'),
    restart: async (more) => {
      await server.stop('SIGKILL')
      server = await launch(more)
    },
    stop: async () => {
      await server.stop('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function redisAnswers(url: string): Promise<boolean> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 1_000,
    commandTimeout: 1_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return (await redis.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    redis.disconnect()
  }
}

function serverProgram(): string | undefined {
  return findProgram('redis-server', 'valkey-server')
}
