import type { CheckedContract } from '../../project/check-project.js'
import type { ContractFinding } from '../../pipeline/compare.js'
import type { SpecSource } from '../../pipeline/generate.js'
import { displayPath } from '../../project/spec-file.js'
import { escaped } from './annotations.js'
import { wantsColor } from './color.js'

/** Prints what breaks clients, and unless `isQuiet` what doesn't, on stderr. */
export async function printContract(
  { findings, former }: CheckedContract,
  source: SpecSource,
  isQuiet: boolean,
): Promise<void> {
  const breaking = findings.filter(({ isBreaking }) => isBreaking)
  const others = findings.filter(({ isBreaking }) => !isBreaking)
  if (process.env['GITHUB_ACTIONS'] === 'true') annotate(breaking, source)
  const shown = await describeBreaking(breaking, { former, source })
  const notes = isQuiet ? [] : others.map(({ message }) => `  added     ${message}\n`)
  const end = isQuiet && breaking.length === 0 ? '' : `${verdictOn(breaking)} ${former.file}.\n`
  process.stderr.write([...shown, ...notes, end].join(''))
}

async function describeBreaking(
  findings: ContractFinding[],
  { former, source }: { former: SpecSource; source: SpecSource },
): Promise<string[]> {
  if (findings.length === 0) return []
  const { printPlaced } = await import('../../diagnostics/print.js')
  const { colours, plain } = await import('../../diagnostics/paint.js')
  const paint = wantsColor(process.stderr) ? colours : plain
  const [before, after] = [former, source].map((one) => linesOf(one))
  return findings.map((finding) => {
    const { kind: code, isFormer } = finding
    const placed = { ...finding, code, word: 'breaking', severity: 'error' as const }
    return `${printPlaced(placed, (isFormer ? before : after) ?? [], paint)}\n`
  })
}

function linesOf(source: SpecSource): string[] {
  return 'text' in source ? source.text.split(/\r\n|\r|\n/) : []
}

function verdictOn({ length }: ContractFinding[]): string {
  if (length === 0) return 'Nothing breaks clients of'
  return length === 1 ? '1 change breaks clients of' : `${length} changes break clients of`
}

/** As annotations of a GitHub workflow on stdout; what is gone has no line in the new spec. */
function annotate(findings: ContractFinding[], { file }: SpecSource): void {
  for (const { kind, message, isFormer, span } of findings) {
    const at = span && !isFormer ? `,line=${span.line},col=${span.column}` : ''
    const path = escaped(displayPath(file), /[%\r\n:,]/g)
    const text = escaped(message, /[%\r\n]/g)
    process.stdout.write(`::error file=${path}${at},title=pylight ${kind}::${text}\n`)
  }
}
