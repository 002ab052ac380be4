import { chosen, type Finding } from '../../output/plan/findings.js'
import type { CheckedProject } from '../../project/check-project.js'
import type { PlannedGeneration } from '../../project/generation.js'
import { displayPath } from '../../project/spec-file.js'
import { escaped } from './annotations.js'
import { paintFor } from './color.js'
import { printContract } from './contract-report.js'
import { listed, printSpecProblems } from './generation-report.js'
import { explainStop, summarize } from './summary.js'

/** Prints what a run would do, in the requested form. */
export async function printChecked(
  checked: CheckedProject,
  { json, quiet }: { json: boolean; quiet: boolean },
): Promise<void> {
  const { plan, diagnostics, source, root, diff, findings, contract, isFailure } = checked
  if (json) {
    printPlanJson(checked, checked.isStopped ? 'stopped' : 'planned')
    return
  }
  await printSpecProblems(diagnostics, source)
  if (!plan) return
  if (diff !== undefined) process.stdout.write(diff)
  if (findings) {
    if (process.env['GITHUB_ACTIONS'] === 'true') printAnnotations(findings, root)
    if (contract) await printContract(contract, source, quiet)
    if (!quiet || findings.some(isFailure)) printFindings(findings, isFailure)
  } else if (checked.isStopped) printStop(checked)
  else if (!quiet) printPlan(checked)
}

/** Prints the findings of `--check` on stderr. */
function printFindings(findings: Finding[], isFailed: (finding: Finding) => boolean): void {
  const paint = paintFor(process.stderr)
  const lines = findings.map((finding) => {
    const color = isFailed(finding) ? 'red' : 'cyan'
    return `  ${paint(color, finding.kind.padEnd(9))} ${finding.path} ${finding.message}`
  })
  const end = paint('bold', verdictOn(findings.filter(isFailed)))
  process.stderr.write(`${[...lines, end].join('\n')}\n`)
}

function verdictOn(failures: Finding[]): string {
  if (failures.length === 0) return 'Up to date.'
  const isOnlyByHand = failures.every(({ kind }) => chosen.has(kind))
  if (isOnlyByHand) return 'Up to date except for edits by hand, which --no-edits forbids.'
  const isMended = failures.some(({ kind, isYours }) => !chosen.has(kind) && !isYours)
  if (isMended) return 'Not up to date: run pylight generate and commit.'
  return 'Not up to date: delete the files that are no longer generated, or move them, for example to src/custom.'
}

/** Prints the findings of `--check` as annotations of a GitHub workflow on stdout. */
function printAnnotations(findings: Finding[], root: string): void {
  for (const { kind, path, message } of findings) {
    const level = chosen.has(kind) ? 'notice' : 'error'
    const file = escaped(displayPath(`${root}/${path}`), /[%\r\n:,]/g)
    const text = escaped(`${path} ${message}`, /[%\r\n]/g)
    process.stdout.write(`::${level} file=${file},title=pylight ${kind}::${text}\n`)
  }
}

/** Prints what a run would do on stderr. */
function printPlan({ plan, root }: PlannedGeneration): void {
  const changes = plan?.changes ?? []
  const heading = 'Dry run, nothing was written:\n'
  process.stderr.write(heading + summarize(changes, displayPath(root), paintFor(process.stderr)))
}

/** Prints why a run would write nothing on stderr. */
function printStop({ plan }: PlannedGeneration): void {
  process.stderr.write(explainStop(plan?.changes ?? [], paintFor(process.stderr)))
}

/** `{ status, out, diagnostics, changes, findings?, contract?, diff? }` on stdout. */
function printPlanJson(
  { plan, root, diagnostics, findings, contract, diff }: CheckedProject,
  status: 'planned' | 'stopped',
): void {
  const changes = (plan?.changes ?? []).map(listed)
  const result = {
    status,
    out: root,
    diagnostics,
    changes,
    findings,
    contract: contract?.findings,
    diff,
  }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}
