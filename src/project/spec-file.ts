import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SpecSource } from '../pipeline/generate.js'
import { packageFolder } from '../package.js'
import { readReflected } from './reflected-file.js'
import { UsageProblem } from './usage-problem.js'

export const specNames = ['pylight.yaml', 'pylight.yml', 'pylight.config.ts', 'pylight.config.js']

/** The spec's absolute path: the named file, or the only spec in the current folder. */
export function findSpec(named: string | undefined): string {
  if (named !== undefined) {
    const path = resolve(named)
    if (existsSync(path)) return path
    throw new UsageProblem(`There is no file ${named}.`)
  }
  const found = specNames.filter((name) => existsSync(name))
  const [first] = found
  if (first === undefined) {
    throw new UsageProblem(
      `There is no ${specNames.slice(0, -1).join(', ')} or pylight.config.js here. Name the spec, or start with pylight init.`,
    )
  }
  if (found.length > 1) throw new UsageProblem(`There are ${found.join(' and ')}. Name one.`)
  return resolve(first)
}

/** A path for messages, relative to the current folder if that is shorter. */
export function displayPath(path: string): string {
  return relative('', path) || '.'
}

export function isProgram(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path)
}

/** @param loaded called with the paths of the files of a program */
export async function loadSpec(path: string, loaded?: Set<string>): Promise<SpecSource> {
  const file = displayPath(path)
  const reflected = readReflected(path)
  const read = reflected && { reflected }
  if (isProgram(path)) return { file, value: await loadProgram(path, loaded), ...read }
  return { file, text: readText(path), ...read }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = code === 'EISDIR' ? 'it is a folder' : message
    throw new UsageProblem(`Can't read ${displayPath(path)}: ${reason}.`)
  }
}

/** The value that a `pylight.config.ts` exports. It can import `pylight` from any folder. */
async function loadProgram(path: string, loaded?: Set<string>): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const alias = { pylight: join(packageFolder, 'dist/index.js') }
  const jiti = createJiti(pathToFileURL(path).href, { alias })
  const before = new Set(Object.keys(jiti.cache))
  try {
    return await jiti.import(path, { default: true })
  } catch (error) {
    const { name, message } = error as Error
    throw new UsageProblem(`${displayPath(path)} can't be loaded. ${name}: ${message}`)
  } finally {
    for (const file of forget(jiti.cache, before)) loaded?.add(file)
  }
}

/** Makes the next load read a program's own files again, but not its packages. */
function forget(cache: NodeJS.Dict<NodeJS.Module>, before: ReadonlySet<string>): string[] {
  const isPackage = (file: string): boolean => file.split(sep).includes('node_modules')
  const own = Object.keys(cache).filter((file) => !before.has(file) && !isPackage(file))
  for (const file of own) Reflect.deleteProperty(cache, file)
  return own
}
