import { Console } from 'node:console'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

let last: Promise<unknown> = Promise.resolve()

/** Runs commands of the built package in this process, one after the other. */
export function runInProcess(
  built: string,
  cwd: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  const run = last.then(() => runNow(built, cwd, args, env))
  last = run.catch(() => undefined)
  return run
}

async function runNow(
  built: string,
  cwd: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  const before = {
    env: process.env,
    argv: process.argv,
    cwd: process.cwd(),
    exitCode: process.exitCode,
    console: globalThis.console,
  }
  const bin = join(built, 'dist/bin.cjs')
  process.env = { ...before.env, NO_COLOR: '1', ...env }
  for (const name of Object.keys(env)) if (env[name] === undefined) delete process.env[name]
  process.argv = [process.execPath, bin, ...args]
  process.exitCode = undefined
  globalThis.console = new Console(process.stdout, process.stderr)
  const stdout = capture(process.stdout)
  const stderr = capture(process.stderr)
  try {
    process.chdir(cwd)
    const { main } = createRequire(import.meta.url)(join(built, 'dist/program.cjs')) as {
      main: (argv: string[]) => Promise<void>
    }
    await main(args)
    return { exitCode: Number(process.exitCode ?? 0), stdout: stdout.end(), stderr: stderr.end() }
  } finally {
    stdout.end()
    stderr.end()
    globalThis.console = before.console
    process.chdir(before.cwd)
    process.env = before.env
    process.argv = before.argv
    process.exitCode = before.exitCode
  }
}

/** Captures what is written to a stream. */
function capture(stream: NodeJS.WriteStream): { end: () => string } {
  let text = ''
  const write = Object.getOwnPropertyDescriptor(stream, 'write')
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    done?.()
    return true
  }
  return {
    end: () => {
      if (write) Object.defineProperty(stream, 'write', write)
      else Reflect.deleteProperty(stream, 'write')
      return text
    },
  }
}
