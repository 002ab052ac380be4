import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { Setting } from '../pipeline/explain.js'
import { UsageProblem } from './usage-problem.js'

export interface Variables {
  /** A variable from the environment or from the project's `.env`. */
  variable: (name: string) => string | undefined
  /** A setting of the spec with its variables resolved. */
  resolve: (setting: Setting) => string
}

/** The variables of a project: the environment comes before its `.env`. */
export function variablesOf(projectFolder: string): Variables {
  const environments = [process.env, readEnvFile(projectFolder)]
  const variable = (name: string): string | undefined =>
    environments.map((environment) => environment[name]).find((value) => value?.trim())
  const resolve = ({ parts }: Setting): string =>
    parts.map((part) => valueOf(part, variable)).join('')
  return { variable, resolve }
}

function readEnvFile(folder: string): Partial<Record<string, string>> {
  const path = join(folder, '.env')
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
}

function valueOf(part: Setting['parts'][number], variable: Variables['variable']): string {
  if ('literal' in part) return part.literal
  const value = variable(part.variable) ?? part.fallback
  if (value !== undefined) return value
  throw new UsageProblem(
    `${part.variable} isn't set. Set it in the environment or in the project's .env, or give it a fallback in the spec.`,
  )
}
