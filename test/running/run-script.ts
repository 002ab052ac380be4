import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { build } from 'esbuild'
import type { Project } from './materialise.js'

export interface EndedScript {
  /** `null` when it had to be killed, because it didn't end by itself. */
  exitCode: number | null
  output: string
}

const patienceMs = 60_000

/** Runs a program that stands in the project's folder and imports `./src/…`. */
export async function runScript(
  project: Project,
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<EndedScript> {
  const file = join(project.folder, `dist/script-${randomUUID()}.js`)
  await build({
    stdin: { contents: text, resolveDir: project.folder, loader: 'ts' },
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  const child = spawn(process.execPath, [file], {
    cwd: project.folder,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  await rm(file)
  return { exitCode, output }
}
