import { printDoc, printWidth } from './document/print-doc.js'
import { textWidth } from './document/text-width.js'
import { KnownLines, type Printed } from './known-lines.js'
import { layUnit } from './layout/statements.js'
import { printOneList } from './one-list.js'
import { grammar, readUnit } from './syntax/read-unit.js'
import { Reader } from './syntax/reader.js'
import { UnknownSyntax } from './syntax/tokens.js'

/** Nested lists, which Prettier breaks even if they are short. */
const lists = /\[[[{]/
/** A comment, a regular expression, or an import of one name. */
const isUnbreakable = /^(\s*[/*]|import [^,]* from )/

/**
 * Lays out again, as Prettier does, each statement or member whose first line is too long. Templates can
 * therefore write each on one line, however long the names are. Code that the grammar doesn't cover is
 * passed to `onUnknown` and left unchanged.
 */
export function breakLongLines(text: string, onUnknown?: (problem: UnknownSyntax) => void): string {
  const parts: string[] = []
  let done = 0
  for (const { line, start } of breakableLines(text)) {
    if (start < done) continue
    const indent = line.length - line.trimStart().length
    try {
      const unit =
        printListed(line, start, indent) ??
        knownLines.print(text, start, () => printUnit(text, start + indent, indent))
      parts.push(text.slice(done, start + indent), unit.text)
      done = unit.end
    } catch (error) {
      if (!(error instanceof UnknownSyntax)) throw error
      onUnknown?.(error)
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done)
}

const knownLines = new KnownLines()

/** Lines that are too long or have nested lists. */
function* breakableLines(text: string): Generator<{ line: string; start: number }> {
  const hasLists = lists.test(text)
  for (let start = 0; start < text.length;) {
    const end = endOfLine(text, start)
    // A character can take two columns.
    if (hasLists || end - start > printWidth / 2) {
      const line = text.slice(start, end)
      const isBreakable = textWidth(line) > printWidth || (hasLists && lists.test(line))
      if (isBreakable && !isUnbreakable.test(line)) yield { line, start }
    }
    start = end + 1
  }
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}

function printListed(
  line: string,
  start: number,
  indent: number,
): Omit<Printed, 'read'> | undefined {
  const text = printOneList(line.slice(indent), indent)
  return text === undefined ? undefined : { text, end: start + line.length }
}

/** The statement or member that begins at `start`, laid out again at its indent. */
export function printUnit(text: string, start: number, indent: number): Printed {
  const reader = new Reader(text, start, grammar)
  const unit = readUnit(reader)
  const printed = printDoc(layUnit(unit), indent)
  if (essence(printed) !== essence(text.slice(start, reader.end))) {
    throw new UnknownSyntax(`The printer would change more than lines: ${printed}`)
  }
  return { text: printed, end: reader.end, read: reader.read }
}

/** The characters of code that no layout changes. */
function essence(code: string): string {
  return code.replaceAll(/[\s,;|()]+/g, '')
}
