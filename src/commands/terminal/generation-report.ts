import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { SpecSource } from '../../pipeline/generate.js'
import type { Change } from '../../output/change-set.js'
import type { Generation } from '../../project/generation.js'
import { displayPath } from '../../project/spec-file.js'
import { describeCause } from '../../output/plan/cause.js'
import { paintFor, wantsColor } from './color.js'
import {
  explainConflicts,
  explainMount,
  explainRenames,
  explainValueRenames,
  explainStop,
  summarize,
} from './summary.js'

/** Prints the result as JSON: `{ status, out, diagnostics, changes, client }`. */
export function printJson(generation: Generation, status: 'done' | 'stopped'): void {
  const result = { status, ...resultOf(generation) }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

export function resultOf(generation: Generation): object {
  const { root, diagnostics, changes, client, leftOut } = generation
  const { possibleRenames = [], possibleValueRenames = [] } = generation
  const hints = {
    ...(possibleRenames.length > 0 && { possibleRenames }),
    ...(possibleValueRenames.length > 0 && { possibleValueRenames }),
  }
  return { out: root, diagnostics, changes: changes.map(listed), client, leftOut, ...hints }
}

/** A change as `--json` shows it. */
export function listed({ path, fate, cause, line, from, isEdited }: Change): object {
  const reason = cause && describeCause(cause)
  return { path, fate, reason, line, from, edited: isEdited }
}

/** Prints the result as text on stderr. */
export async function printGeneration(
  generation: Generation,
  { isQuiet, isStopped }: { isQuiet: boolean; isStopped: boolean },
): Promise<void> {
  const { source, root, diagnostics, changes, client } = generation
  const { possibleRenames = [], possibleValueRenames = [] } = generation
  const paint = paintFor(process.stderr)
  await printSpecProblems(diagnostics, source)
  const notes = generation.leftOut ?? []
  if (notes.length > 0) {
    process.stderr.write(`Not all of the tables can be served:\n  ${notes.join('\n  ')}\n`)
  }
  if (isStopped) {
    process.stderr.write(explainStop(changes, paint))
    return
  }
  if (changes.length > 0 && !isQuiet) {
    process.stderr.write(summarize(changes, displayPath(root), paint))
    process.stderr.write(explainMount(changes))
    process.stderr.write(explainRenames(possibleRenames))
    process.stderr.write(explainValueRenames(possibleValueRenames))
    if (client === 'made') process.stderr.write('Prisma client made\n')
  }
  if (changes.some(({ fate }) => fate === 'conflict')) {
    process.stderr.write(explainConflicts(changes, paint))
  }
}

/** Prints diagnostics on stderr. */
export async function printSpecProblems(
  diagnostics: Diagnostic[],
  source: SpecSource,
): Promise<void> {
  if (diagnostics.length === 0) return
  const { printDiagnostics } = await import('../../diagnostics/print.js')
  const text = 'text' in source ? source.text : undefined
  process.stderr.write(printDiagnostics(diagnostics, text, { color: wantsColor(process.stderr) }))
}
