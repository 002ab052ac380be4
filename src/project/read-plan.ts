import type { CachePlan } from '../pipeline/explain.js'
import { withLastNames, type NamedProject } from './named-project.js'
import { loadSpec } from './spec-file.js'
import { SpecProblem } from './spec-problem.js'
import { variablesOf, type Variables } from './variables.js'

export type PlanRequest = NamedProject

export interface ReadPlan extends Variables {
  plan: CachePlan
  /** Absolute. */
  projectFolder: string
}

/** @throws SpecProblem */
export async function readPlan(request: PlanRequest): Promise<ReadPlan> {
  const { spec, out: projectFolder, provider } = withLastNames(request)
  const source = await loadSpec(spec)
  const { explain } = await import('../pipeline/explain.js')
  const { plan, diagnostics } = explain(source, provider ? { provider } : {})
  if (!plan) throw new SpecProblem(diagnostics, source)
  return { plan, projectFolder, ...variablesOf(projectFolder) }
}
