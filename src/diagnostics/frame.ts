import type { SourceSpan } from './diagnostic.js'
import { maskLine } from './mask.js'
import { visible, widthOf } from './visible.js'

const mostColumns = 100

export interface Frame {
  /** `   14 | ` */
  gutter: string
  source: string
  /** `      | ` */
  emptyGutter: string
  /** Spaces, then `^^^^`. */
  carets: string
}

/** The line of a span, with carets below; secrets are masked. */
export function frameOf(lines: readonly string[], span: SourceSpan): Frame | undefined {
  const line = lines[span.line - 1]
  if (line === undefined) return undefined
  const { text, offset } = maskLine(line, lines[span.line - 2] ?? '')
  const start = offset(span.column - 1)
  const end = Math.max(start + 1, offset(Math.min(line.length, span.column - 1 + span.length)))
  const window = windowAround(text, start)
  const before = window.lead + visible(text.slice(window.from, start))
  const marked = visible(text.slice(start, Math.min(end, window.to)))
  const after = visible(text.slice(Math.min(end, window.to), window.to)) + window.trail
  const number = String(span.line).padStart(5)
  return {
    gutter: `${number} | `,
    source: before + marked + after,
    emptyGutter: `${' '.repeat(number.length)} | `,
    carets: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))),
  }
}

interface Window {
  from: number
  to: number
  lead: string
  trail: string
}

/** The part of a long line that is shown; it never cuts a character in two. */
function windowAround(text: string, start: number): Window {
  if (text.length <= mostColumns) return { from: 0, to: text.length, lead: '', trail: '' }
  const wanted = Math.min(start - 40, text.length - mostColumns)
  const from = wholeCharacter(text, Math.max(0, wanted))
  const to = wholeCharacter(text, Math.min(text.length, from + mostColumns))
  return { from, to, lead: from > 0 ? '…' : '', trail: to < text.length ? '…' : '' }
}

function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset
}
