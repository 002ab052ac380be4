import { chosen, findingsOf, type Finding } from '../output/plan/findings.js'
import { version } from '../package.js'
import {
  exitCodeOf,
  hasError,
  isStopped,
  planGeneration,
  type PlannedGeneration,
} from './generation.js'
import type { ContractFinding } from '../pipeline/compare.js'
import type { SpecSource } from '../pipeline/generate.js'
import { generateOptions, withLastNames } from './named-project.js'
import type { GenerationRequest } from './request.js'
import { SpecProblem } from './spec-problem.js'

export interface CheckRequest extends GenerationRequest {
  check: boolean
  diff: boolean
  /** Whether a check allows edits by hand. */
  edits: boolean
  /** A spec's file or a commit whose clients must not break. */
  against?: string | undefined
}

/** What the change of a spec means for clients. */
export interface CheckedContract {
  findings: ContractFinding[]
  former: SpecSource
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
  contract?: CheckedContract
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
  const contract = await checkContract(planned, request)
  const isBroken = contract?.findings.some(({ isBreaking }) => isBreaking)
  const exitCode = findings
    ? isBroken || findings.some(isFailure)
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
    ...(contract && { contract }),
  }
}

/** Compares the spec with the one that the request names. */
async function checkContract(
  { source }: PlannedGeneration,
  request: CheckRequest,
): Promise<CheckedContract | undefined> {
  const { against } = request
  if (against === undefined) return undefined
  const { spec, out: root, ...named } = withLastNames(request)
  const options = generateOptions(named)
  const { loadFormerSpec } = await import('./former-spec.js')
  const former = await loadFormerSpec(against, { spec, root }, options)
  const { compare } = await import('../pipeline/compare.js')
  const { findings, diagnostics } = compare(former, { source, options })
  if (findings) return { findings, former: former.source }
  const message = `The spec of ${against} has errors, so nothing can be compared with it.`
  throw new SpecProblem(diagnostics, former.source, message)
}
