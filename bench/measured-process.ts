import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../test/services/ports.js'

/** A server in its own process, which tells what it costs. */
export interface MeasuredProcess {
  name: string
  url: string
  /** CPU time of all of its threads so far, in microseconds. */
  cpu(): Promise<number>
  stop(): Promise<void>
}

export interface Program {
  file: string
  folder?: string
  env?: NodeJS.ProcessEnv
}

const root = fileURLToPath(new URL('..', import.meta.url))
/** Answers each message with the CPU time of the process. */
const reporter = `data:text/javascript,${encodeURIComponent(`
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send(user + system)
  })
  process.on('disconnect', () => process.exit(0))
`)}`
/** For profiles: `BENCH_NODE='--cpu-prof --cpu-prof-dir=profiles'`. */
const flags = (process.env['BENCH_NODE'] ?? '').split(' ').filter((flag) => flag !== '')

/** Starts a program, which listens at `PORT`. Its output goes to a file, as in production. */
export async function startMeasured(name: string, program: Program): Promise<MeasuredProcess> {
  const port = String(await freePort())
  const output = openSync(join(tmpdir(), `pylight-bench-${name.replace(/\W+/g, '-')}.log`), 'w')
  const loader = program.file.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = spawn(process.execPath, [...flags, ...loader, '--import', reporter, program.file], {
    cwd: program.folder ?? root,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...program.env, PORT: port },
    stdio: ['ignore', output, output, 'ipc'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilListening(name, child, url)
  return { name, url, cpu: () => cpuOf(child), stop: () => stop(child) }
}

async function untilListening(name: string, child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await isUp(url))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} didn't start`)
    await sleep(50)
  }
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    ({ status }) => status < 500,
    () => false,
  )
}

async function cpuOf(child: ChildProcess): Promise<number> {
  const reply = once(child, 'message')
  child.send('cpu')
  return Number((await reply)[0])
}

/** Each ends when it is disconnected, also when this process is killed. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.disconnect()
  await exit
}
