import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import * as Flags from '@oclif/core/flags'
import type { CachePlan, Setting } from '../../cache-plan.js'
import { wantsColor } from '../terminal/color.js'
import { UsageProblem } from '../usage-problem.js'
import { hasError } from './generation.js'
import { withLastNames, type NamedProject } from './named-project.js'
import { loadSpec } from './spec-file.js'

/** Of commands that work on what a spec describes. */
export const planFlags = {
  spec: Flags.string({
    summary: 'the spec; by default pylight.yaml, .yml or pylight.config.ts, .js here',
    helpValue: 'FILE',
  }),
  out: Flags.string({
    summary: 'folder of the generated project, relative to the spec',
    helpValue: 'DIR',
  }),
  provider: Flags.option({
    options: ['sqlite', 'postgresql', 'mysql'] as const,
    summary: "kind of database, instead of the spec's",
  })(),
  json: Flags.boolean({ summary: 'print the result as JSON on stdout' }),
}

export type PlanRequest = NamedProject

export interface ReadPlan {
  plan: CachePlan
  /** Absolute. */
  projectFolder: string
  /** A text of the spec as the project would read it. */
  resolve: (setting: Setting) => string
  /** A variable of the environment, or of the project's `.env`. */
  variable: (name: string) => string | undefined
}

/** @throws UsageProblem when the spec has errors, which are printed first */
export async function readPlan(request: PlanRequest): Promise<ReadPlan> {
  const { spec, out: projectFolder, provider } = withLastNames(request)
  const source = await loadSpec(spec)
  const { readCachePlan } = await import('../../cache-plan.js')
  const { plan, diagnostics } = readCachePlan(source, provider ? { provider } : {})
  if (hasError(diagnostics)) {
    const { printDiagnostics } = await import('../../diagnostics/print.js')
    const text = 'text' in source ? source.text : undefined
    process.stderr.write(printDiagnostics(diagnostics, text, { color: wantsColor(process.stderr) }))
  }
  if (!plan) throw new UsageProblem('The spec has errors. Mend them first.')
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
