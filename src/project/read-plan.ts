import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { CachePlan, Setting } from '../pipeline/explain.js'
import { withLastNames, type NamedProject } from './named-project.js'
import { loadSpec } from './spec-file.js'
import { SpecProblem } from './spec-problem.js'
import { UsageProblem } from './usage-problem.js'

export type PlanRequest = NamedProject

export interface ReadPlan {
  plan: CachePlan
  /** Absolute. */
  projectFolder: string
  /** A setting of the spec with its variables resolved. */
  resolve: (setting: Setting) => string
  /** A variable from the environment or from the project's `.env`. */
  variable: (name: string) => string | undefined
}

/** @throws SpecProblem */
export async function readPlan(request: PlanRequest): Promise<ReadPlan> {
  const { spec, out: projectFolder, provider } = withLastNames(request)
  const source = await loadSpec(spec)
  const { explain } = await import('../pipeline/explain.js')
  const { plan, diagnostics } = explain(source, provider ? { provider } : {})
  if (!plan) throw new SpecProblem(diagnostics, source)
  const environments = [process.env, readEnvFile(projectFolder)]
  const variable = (name: string): string | undefined =>
    environments.map((environment) => environment[name]).find(Boolean)
  return {
    plan,
    projectFolder,
    variable,
    resolve: ({ parts }) => parts.map((part) => valueOf(part, variable)).join(''),
  }
}

function readEnvFile(folder: string): Partial<Record<string, string>> {
  const path = join(folder, '.env')
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
}

function valueOf(
  part: Setting['parts'][number],
  variable: (name: string) => string | undefined,
): string {
  if ('literal' in part) return part.literal
  const value = variable(part.variable) ?? part.fallback
  if (value !== undefined) return value
  throw new UsageProblem(
    `${part.variable} isn't set. Set it in the environment or in the project's .env, or give it a fallback in the spec.`,
  )
}
