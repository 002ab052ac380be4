import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ServerProcess {
  child: ChildProcess
  /** Its output so far, for error messages. */
  output(): string
  /** Sends the signal and waits for its end; SIGKILL follows after five seconds. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

export function startProcess(
  program: string,
  args: string[],
  options: SpawnOptions = {},
): ServerProcess {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const remember = (chunk: Buffer) => (output += chunk.toString())
  child.stdout?.on('data', remember)
  child.stderr?.on('data', remember)
  child.on('error', (error) => (output += error.message))
  return { child, output: () => output, stop: (signal = 'SIGTERM') => stop(child, signal) }
}

/** Runs a program; throws with its output when it fails. */
export async function runProgram(
  program: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<string> {
  const running = startProcess(program, args, options)
  const [code] = (await once(running.child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${running.output()}`)
  return running.output()
}

/** Polls a condition; throws with the process's output when the process ends or 60 seconds pass. */
export async function untilReady(
  server: ServerProcess,
  isReady: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await isReady())) {
    if (server.child.exitCode !== null || Date.now() > deadline) {
      await server.stop('SIGKILL')
      throw new Error(`A server didn't start:\n${server.output()}`)
    }
    await sleep(20)
  }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = once(child, 'close')
  child.kill(signal)
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(timer)
}
