import type { Generation } from '../project/generation.js'
import { displayPath } from '../project/spec-file.js'
import { paintFor, wantsColor } from './color.js'
import { explainRefusal, summarize } from './summary.js'

/** The result for a program to read: `{ out, diagnostics, changes, client }`. */
export function printJson({ root, diagnostics, changes, client }: Generation): void {
  const listed = changes.map(({ path, fate, reason }) => ({ path, fate, reason }))
  const result = { out: root, diagnostics, changes: listed, client }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

/** The result for a person to read, on stderr. */
export async function printGeneration(generation: Generation, isQuiet: boolean): Promise<void> {
  const { source, root, diagnostics, changes, client } = generation
  const paint = paintFor(process.stderr)
  if (diagnostics.length > 0) {
    const { printDiagnostics } = await import('../../diagnostics/print.js')
    const text = 'text' in source ? source.text : undefined
    process.stderr.write(printDiagnostics(diagnostics, text, { color: wantsColor(process.stderr) }))
  }
  if (changes.some(({ fate }) => fate === 'refuse')) {
    process.stderr.write(explainRefusal(changes, paint))
  } else if (changes.length > 0 && !isQuiet) {
    process.stderr.write(summarize(changes, displayPath(root), paint))
    if (client === 'made') process.stderr.write('Prisma client made\n')
  }
}
