import type { Diagnostic } from './diagnostic.js'
import { frameOf } from './frame.js'
import { colours, plain, type Paint } from './paint.js'
import { visible } from './visible.js'

export interface PrintOptions {
  color?: boolean
  /** How many diagnostics to show at most; the rest are counted. */
  limit?: number
}

const mostOfMessage = 1000

/**
 * Diagnostics as text, with a final line that counts them; empty when there are none. Without `text`, no lines of
 * the spec are shown.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  text?: string,
  { color = false, limit = 50 }: PrintOptions = {},
): string {
  if (diagnostics.length === 0) return ''
  const paint = color ? colours : plain
  const lines = text?.split(/\r\n|\r|\n/) ?? []
  const shown = diagnostics.slice(0, limit).map((one) => printOne(one, lines, paint))
  const more = diagnostics.length - shown.length
  const rest = more > 0 ? [`and ${more} more\n`] : []
  return [...shown, ...rest, `${countOf(diagnostics)}\n`].join('\n')
}

function printOne(diagnostic: Diagnostic, lines: readonly string[], paint: Paint): string {
  return printPlaced({ ...diagnostic, word: diagnostic.severity }, lines, paint)
}

/** Something that is said of a place in a spec. */
interface Placed extends Pick<Diagnostic, 'severity' | 'message' | 'file' | 'path' | 'span'> {
  /** What it is: `error`. */
  word: string
  code: string
}

/** The place, what is said of it, and its line. */
export function printPlaced(placed: Placed, lines: readonly string[], paint: Paint): string {
  const { word, code, severity, message, span } = placed
  const words = visible(message.slice(0, mostOfMessage))
  const heading = [
    paint('bold', placeOf(placed)),
    paint(severity, word),
    paint('dim', code),
    words,
  ].join('  ')
  const frame = span && frameOf(lines, span)
  if (!frame) return `${heading}\n`
  const source = paint('dim', frame.gutter) + frame.source
  const carets = paint('dim', frame.emptyGutter) + paint(severity, frame.carets)
  return `${[heading, source, carets].map((line) => line.trimEnd()).join('\n')}\n`
}

function placeOf({ file, path, span }: Placed): string {
  const place = span ? `${span.line}:${span.column}` : path
  return visible(place === '' ? file : `${file}:${place}`)
}

/** `2 errors, 1 warning in pylight.yaml`. */
function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const counts = [count(errors, 'error'), count(diagnostics.length - errors, 'warning')]
  const files = [...new Set(diagnostics.map(({ file }) => file))].join(', ')
  return `${counts.filter((text) => text !== '').join(', ')} in ${visible(files)}`
}

function count(number: number, what: string): string {
  if (number === 0) return ''
  return number === 1 ? `1 ${what}` : `${number} ${what}s`
}
