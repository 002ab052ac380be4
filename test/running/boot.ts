import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../services/ports.js'
import { ApiClient } from './api-client.js'
import type { Project } from './materialise.js'

export interface RunningServer {
  api: ApiClient
  child: ChildProcess
  /** Its output. */
  logs(): string
  /** Sends the signal and waits; returns the exit code, null when the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts a project on a free port and waits until `/health` answers; throws with its log when it exits. */
export async function boot(project: Project, env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const port = await freePort()
  const server = launch(project, { ...env, PORT: port.toString() })
  const api = new ApiClient(`http://127.0.0.1:${port.toString()}`)
  const deadline = Date.now() + 60_000
  while (!(await api.isUp())) {
    if (server.child.exitCode !== null || Date.now() > deadline) {
      await server.stop('SIGKILL')
      throw new Error(`The API didn't start:\n${server.logs()}`)
    }
    await sleep(25)
  }
  return { ...server, api }
}

const usual = { PATH: process.env['PATH'], NODE_ENV: 'production', SHUTDOWN_GRACE_SECONDS: '0' }

/** Optimising Prisma's WebAssembly takes a third of a start's CPU time. */
const flags = ['--no-wasm-tier-up']

/** Starts a project without waiting for it. */
export function launch(project: Project, env: NodeJS.ProcessEnv): Omit<RunningServer, 'api'> {
  const child = spawn(process.execPath, [...flags, project.server], {
    cwd: project.folder,
    env: { ...usual, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return { child, logs: () => output, stop: (signal = 'SIGTERM') => stop(child, signal) }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(timer)
  return child.exitCode
}
