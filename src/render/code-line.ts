/** One line of TypeScript as text and brackets. */
export type Piece = string | Bracket

/** A pair of brackets on one line, and what stands between its commas. */
export interface Bracket {
  open: '(' | '[' | '{' | '<'
  items: Piece[][]
}

const closers = { '(': ')', '[': ']', '{': '}', '<': '>' }
const plain = /[^()[\]{}<>,'"`/]+/y
const opaque =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=: )\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/u?/y

export function isBracket(piece: Piece | undefined): piece is Bracket {
  return typeof piece === 'object'
}

/** Brackets that the line doesn't close are text. */
export function parseLine(line: string): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  for (let at = 0; at < line.length;) {
    const bracket = readBracket(line, at)
    if (bracket) {
      pieces.push(text, bracket.bracket)
      text = ''
      at = bracket.end
    } else {
      const word = readOpaque(line, at) ?? line.charAt(at)
      text += word
      at += word.length
    }
  }
  return [...pieces, text].filter((piece) => piece !== '')
}

function readBracket(line: string, start: number): { bracket: Bracket; end: number } | undefined {
  const open = line.charAt(start)
  if (!isOpener(open)) return undefined
  const ends = endsOf(line, start)
  if (!ends) return undefined
  const items = ends.texts.map((text) => text.trim()).filter((text) => text !== '')
  return { bracket: { open, items: items.map(parseLine) }, end: ends.end }
}

function isOpener(char: string): char is Bracket['open'] {
  return char === '(' || char === '[' || char === '{' || char === '<'
}

/** What stands between the commas of the bracket that opens at `start`, if one does and it closes. */
function endsOf(line: string, start: number): Ends | undefined {
  const open = line.charAt(start)
  if (!isOpener(open) || (open === '<' && !/\w/.test(line.charAt(start - 1)))) return undefined
  return splitAtCommas(line, start + 1, closers[open])
}

interface Ends {
  texts: string[]
  /** Behind the closing bracket. */
  end: number
}

function splitAtCommas(line: string, start: number, closer: string): Ends | undefined {
  const texts: string[] = []
  let text = ''
  for (let at = start; at < line.length;) {
    const char = line.charAt(at)
    if (char === closer && !text.endsWith('=')) return { texts: [...texts, text], end: at + 1 }
    const inner = endsOf(line, at)
    const word = inner ? line.slice(at, inner.end) : (readOpaque(line, at) ?? char)
    if (word === ',') texts.push(text)
    text = word === ',' ? '' : text + word
    at += word.length
  }
  return undefined
}

/** A run of characters that mean nothing here; or a string, template or regular expression as a whole. */
function readOpaque(line: string, at: number): string | undefined {
  plain.lastIndex = at
  const run = plain.exec(line)?.[0]
  if (run !== undefined) return run
  const char = line.charAt(at)
  if (char !== "'" && char !== '"' && char !== '`' && char !== '/') return undefined
  opaque.lastIndex = at
  return opaque.exec(line)?.[0]
}

/** The pieces on one line. */
export function flat(pieces: Piece[]): string {
  return pieces.map((piece) => (isBracket(piece) ? flatBracket(piece) : piece)).join('')
}

function flatBracket({ open, items }: Bracket): string {
  const inner = items.map(flat).join(', ')
  const pad = open === '{' && inner !== '' ? ' ' : ''
  return `${open}${pad}${inner}${pad}${closers[open]}`
}

export function closerOf(bracket: Bracket): string {
  return closers[bracket.open]
}
