import type { SeedPlan } from '../seed/plan.js'
import type { PushTarget } from '../prisma/push/target.js'
import { withCache } from './cache/open-cache.js'
import { flushTables } from './cache/flush-tables.js'
import { readMigratedProject } from './migrations.js'
import { withLastNames, type NamedProject } from './named-project.js'
import { loadSpec } from './spec-file.js'
import { UsageProblem } from './usage-problem.js'

export interface SeededProject {
  target: PushTarget
  plan: SeedPlan
}

/**
 * The tables of a spec in the order in which rows can be made, and the project's database.
 *
 * @throws SpecProblem when the spec has an error
 * @throws UsageProblem when tables need each other's rows
 */
export async function readSeededProject(request: NamedProject): Promise<SeededProject> {
  const project = await readMigratedProject(request)
  const { spec, provider } = withLastNames(request)
  const { seed } = await import('../pipeline/seed.js')
  const { plan } = await explained(async () => {
    return seed(await loadSpec(spec), provider ? { provider } : {})
  })
  return { target: project.target(), plan: plan ?? { tables: [] } }
}

/** Rethrows what makes rows impossible as a problem of the spec. */
export async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  const { SeedProblem } = await import('../seed/plan.js')
  try {
    return await work()
  } catch (error) {
    throw error instanceof SeedProblem ? new UsageProblem(error.message) : error
  }
}

/** Makes cached answers stale; returns why not, if it can't. */
export async function flushCache(request: NamedProject): Promise<string | undefined> {
  try {
    await withCache(request, ({ redis, tables }) => flushTables(redis, tables))
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
