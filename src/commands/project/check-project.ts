import { chosen, findingsOf, type Finding } from '../../output/plan/findings.js'
import { version } from '../package.js'
import { printSpecProblems } from '../terminal/generation-report.js'
import {
  printAnnotations,
  printFindings,
  printPlan,
  printPlanJson,
  printStop,
} from '../terminal/plan-report.js'
import {
  exitCodeOf,
  hasError,
  isStopped,
  planGeneration,
  type GenerationRequest,
} from './generation.js'

export interface ViewRequest extends GenerationRequest {
  check: boolean
  diff: boolean
  json: boolean
  /** Whether edits by hand are no failure of a check. */
  edits: boolean
}

/** Shows what a run would do, and writes nothing; the exit code. */
export async function viewPlan(request: ViewRequest): Promise<number> {
  const planned = await planGeneration({ ...request, conflict: request.conflict ?? 'markers' })
  const { plan, diagnostics, source, root } = planned
  if (!request.json) await printSpecProblems(diagnostics, source)
  if (!plan || hasError(diagnostics)) {
    if (request.json) printPlanJson(planned, { status: 'stopped' })
    return 2
  }
  const { unifiedDiff } = await import('../../output/plan/unified-diff.js')
  const diff = request.diff || request.check ? unifiedDiff(plan.changes) : undefined
  const findings = request.check ? findingsOf(plan, version) : undefined
  const isFailed = ({ kind }: Finding): boolean => !chosen.has(kind) || !request.edits
  const isStop = isStopped(plan.changes, request)
  const isFine = findings === undefined || !findings.some(isFailed)

  if (request.json) {
    printPlanJson(planned, {
      status: isStop ? 'stopped' : 'planned',
      ...(findings && { findings }),
      ...(diff !== undefined && { diff }),
    })
  } else {
    if (diff !== undefined) process.stdout.write(diff)
    if (findings && process.env['GITHUB_ACTIONS'] === 'true') printAnnotations(findings, root)
    if (findings && !(isFine && request.quiet)) printFindings(findings, isFailed)
    if (!findings && isStop) printStop(planned)
    else if (!findings && !request.quiet) printPlan(planned)
  }
  if (findings) return isFine ? 0 : 4
  return exitCodeOf({ diagnostics, changes: plan.changes })
}
