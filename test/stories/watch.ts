import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach } from 'vitest'
import { bin, newFolder } from '../commands/cli.js'
import { librarySpec } from './git-project.js'

const running: Watch[] = []

afterEach(async () => {
  for (const { child } of running.splice(0)) {
    const isOver = child.exitCode !== null || child.signalCode !== null
    if (!isOver && child.kill('SIGKILL')) await once(child, 'exit')
  }
})

export const withColumn = (name: string) =>
  librarySpec.replace(
    'pages:',
    `${name}: { type: string, length: 20, nullable: true }\n      pages:`,
  )

/** A running watch. */
export class Watch {
  said = ''
  lines: Run[] = []
  readonly child: ChildProcess

  constructor(
    readonly folder: string,
    ...args: string[]
  ) {
    const env = { ...process.env, NO_COLOR: '1', CI: '' }
    const all = [bin, 'generate', '--watch', '--no-client', ...args]
    this.child = spawn(process.execPath, all, { cwd: folder, env })
    running.push(this)
    this.child.stderr?.on('data', (chunk: Buffer) => (this.said += chunk.toString()))
    let rest = ''
    this.child.stdout?.on('data', (chunk: Buffer) => {
      const [last = '', ...complete] = (rest + chunk.toString()).split('\n').reverse()
      rest = last
      this.lines.push(...complete.reverse().map((line) => JSON.parse(line) as Run))
    })
  }

  /** Waits for new output. */
  async until(pattern: RegExp): Promise<string> {
    await waitFor(
      () => pattern.test(this.said),
      () => `${pattern.source} in ${this.said}`,
    )
    const { said } = this
    this.said = ''
    return said
  }

  /** Waits for the line of the n-th run, from 1. */
  async untilRun(count: number): Promise<void> {
    await waitFor(
      () => this.lines.length >= count,
      () => `run ${count}: ${this.said}`,
    )
  }

  /** Waits until a file has this text. */
  async untilFile(path: string, pattern: RegExp): Promise<void> {
    const read = () => (existsSync(join(this.folder, path)) ? this.read(path) : '')
    await waitFor(
      () => pattern.test(read()),
      () => `${path} with ${pattern.source}: ${this.said}`,
    )
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  /** Saves the spec atomically, as some editors do. */
  save(text: string): void {
    this.write('.spec.swp', text)
    renameSync(join(this.folder, '.spec.swp'), join(this.folder, 'pylight.yaml'))
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text)
  }

  async interrupt(): Promise<number | null> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGINT')
      await once(this.child, 'exit')
    }
    return this.child.exitCode
  }
}

export interface Run {
  error?: string
  changes?: { path: string; fate: string }[]
  diagnostics?: { code: string }[]
}

export async function waitFor(isDone: () => boolean, what: () => string): Promise<void> {
  for (const end = Date.now() + 60_000; !isDone(); await sleep(5)) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what()}`)
  }
}

/** A watch of the library, after its first run. */
export async function watchLibrary(...args: string[]): Promise<Watch> {
  const folder = newFolder()
  writeFileSync(join(folder, 'pylight.yaml'), librarySpec)
  const watch = new Watch(folder, ...args)
  if (args.includes('--json')) await watch.untilRun(1)
  else await watch.until(/Watching pylight\.yaml/)
  return watch
}
