import { spawn, type SpawnOptions } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../running/folders.js'
import { runInProcess, type Ended } from './in-process.js'

export type { Ended } from './in-process.js'

const built = process.env['PYLIGHT_PACKAGE'] ?? ''

export const bin = join(built, 'dist/bin.cjs')

export const newFolder = (name = ''): string => temporaryFolder(`pylight-cli-${name}`)

/** Runs the command in this process, or in a new one if settings of a process are given. */
export function pylight(cwd: string, args: string[], options: SpawnOptions = {}): Promise<Ended> {
  const { env = {}, ...rest } = options
  const isOther = (name: string) => isReadAtLoad(name) && env[name] !== process.env[name]
  const isPlain = Object.keys(rest).length === 0 && !Object.keys(env).some(isOther)
  return isPlain ? runInProcess(built, cwd, args, env) : pylightProcess(cwd, args, options)
}

/** Settings that libraries read only once. */
const isReadAtLoad = (name: string) => /COLOR|NODE_|TERM/.test(name)

export async function pylightProcess(
  cwd: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env }
  const child = spawn(process.execPath, [bin, ...args], { cwd, ...options, env })
  const texts = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()))
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { exitCode, ...texts }
}

export const notesSpec = `database:
  url: file:./notes.db
tables:
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 100 }
`

/** A folder with a spec in `pylight.yaml`. */
export function projectFolder(spec = notesSpec, name = ''): string {
  const folder = newFolder(name)
  writeFileSync(join(folder, 'pylight.yaml'), spec)
  return folder
}

/** Generates without the Prisma client, which has its own tests. */
export function generate(folder: string, ...args: string[]): Promise<Ended> {
  return pylight(folder, ['generate', '--no-client', ...args])
}
