import { printDoc, printWidth } from './document/print-doc.js'
import { textWidth } from './document/text-width.js'
import { layUnit } from './layout/statements.js'
import { grammar, readUnit } from './syntax/read-unit.js'
import { Reader } from './syntax/reader.js'
import { UnknownSyntax } from './syntax/tokens.js'

const longLine = /^.{101,}$/gm
/** A character may take two columns. */
const maybeLongLine = /^.{51,}$/gm

/**
 * Prints anew, as Prettier would, the statements and members that begin with a line that is too long.
 * So templates say each of them on one line, whatever the length of names. What isn't in the grammar
 * of what templates print is given to `onUnknown`, and stays as it is.
 */
export function breakLongLines(text: string, onUnknown?: (problem: UnknownSyntax) => void): string {
  const lines = text.matchAll(/[^\0-\x7f]/.test(text) ? maybeLongLine : longLine)
  const parts: string[] = []
  let done = 0
  for (const { 0: line, index } of lines) {
    if (index < done || textWidth(line) <= printWidth) continue
    const indent = line.length - line.trimStart().length
    if (/^\s*(\/\/|\/?\*)/.test(line)) continue
    try {
      const unit = printUnit(text, index + indent, indent)
      parts.push(text.slice(done, index + indent), unit.text)
      done = unit.end
    } catch (error) {
      if (!(error instanceof UnknownSyntax)) throw error
      onUnknown?.(error)
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done)
}

/** The statement or member that begins at `start`, printed anew at its indent. */
export function printUnit(
  text: string,
  start: number,
  indent: number,
): { text: string; end: number } {
  const reader = new Reader(text, start, grammar)
  const unit = readUnit(reader)
  const printed = printDoc(layUnit(unit), indent)
  if (essence(printed) !== essence(text.slice(start, reader.end))) {
    throw new UnknownSyntax(`The printer would change more than lines: ${printed}`)
  }
  return { text: printed, end: reader.end }
}

/** What of code no layout changes. */
function essence(code: string): string {
  return code.replaceAll(/[\s,;|()]+/g, '')
}
