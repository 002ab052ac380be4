import { chosen, findingsOf, type Finding } from '../output/plan/findings.js'
import { version } from '../package.js'
import {
  exitCodeOf,
  hasError,
  isStopped,
  planGeneration,
  type PlannedGeneration,
} from './generation.js'
import type { GenerationRequest } from './request.js'

export interface CheckRequest extends GenerationRequest {
  check: boolean
  diff: boolean
  /** Whether a check allows edits by hand. */
  edits: boolean
}

/** What a run would do, and whether the project is up to date. */
export interface CheckedProject extends PlannedGeneration {
  exitCode: number
  /** Whether a run would write nothing because of a problem. */
  isStopped: boolean
  /** A unified diff, if requested. */
  diff?: string
  /** For a check: what is not as generated, and whether it makes the check fail. */
  findings?: Finding[]
  isFailure: (finding: Finding) => boolean
}

/** Plans a run. Writes nothing. */
export async function checkProject(request: CheckRequest): Promise<CheckedProject> {
  const planned = await planGeneration({ ...request, conflict: request.conflict ?? 'markers' })
  const { plan, diagnostics } = planned
  const isFailure = ({ kind }: Finding): boolean => !chosen.has(kind) || !request.edits
  if (!plan || hasError(diagnostics)) {
    return { ...planned, exitCode: 2, isStopped: true, isFailure }
  }
  const { unifiedDiff } = await import('../output/plan/unified-diff.js')
  const diff = request.diff || request.check ? unifiedDiff(plan.changes) : undefined
  const findings = request.check ? findingsOf(plan, version) : undefined
  const exitCode = findings
    ? findings.some(isFailure)
      ? 4
      : 0
    : exitCodeOf({ diagnostics, changes: plan.changes })
  return {
    ...planned,
    exitCode,
    isStopped: isStopped(plan.changes, request),
    isFailure,
    ...(diff !== undefined && { diff }),
    ...(findings && { findings }),
  }
}
