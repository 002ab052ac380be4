export interface Token {
  kind: 'word' | 'number' | 'string' | 'template' | 'regex' | 'sign' | 'unknown' | 'end'
  text: string
  start: number
  /** Comments on lines of their own above it. */
  comments: string[]
  isOnNewLine: boolean
  /** A blank line is above it and its comments. */
  isApart: boolean
}

/** What is read isn't in the grammar of what templates print. */
export class UnknownSyntax extends Error {}

const space = /\s*/y
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y
const word = /[A-Za-z_$][\w$]*/y
const number = /\d+(?:\.\d+)?(?:e[-+]?\d+)?n?/y
const string = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y
const regex = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y
const sign =
  /\.\.\.|=>|===|!==|==|!=|<=|>=|&&|\|\||\?\?=?|\?\.(?!\d)|\*\*|[-+*/%|&]=|[-+*/%|&^~!=<>?:;,.()[\]{}]/y

/** The token at or after `at`; `previous` says whether a slash begins a regular expression. */
export function readToken(text: string, at: number, previous?: Token): Token {
  const { at: start, isKnown, ...above } = readComments(text, at, previous === undefined)
  const token = (kind: Token['kind'], of: string): Token => ({ kind, text: of, start, ...above })
  if (!isKnown) return token('unknown', '')
  if (start >= text.length) return token('end', '')
  const char = text.charAt(start)
  if (char === '`') return token('template', text.slice(start, partsOfTemplate(text, start).end))
  if (char === '/' && beginsExpression(previous)) {
    return token('regex', match(regex, text, start) ?? fail(text, start))
  }
  for (const [kind, pattern] of patterns) {
    const found = match(pattern, text, start)
    if (found !== undefined) return token(kind, found)
  }
  return token('unknown', '')
}

const patterns: [Token['kind'], RegExp][] = [
  ['word', word],
  ['sign', sign],
  ['string', string],
  ['number', number],
]

/** A comment is known on lines of its own that the next token follows at once. */
function readComments(text: string, from: number, isFirst: boolean) {
  const comments: string[] = []
  let at = from
  let isKnown = true
  let isOnNewLine = isFirst
  let isApart = false
  for (;;) {
    const blanks = match(space, text, at) ?? ''
    const breaks = blanks.split('\n').length - 1
    isOnNewLine ||= breaks > 0
    if (comments.length > 0) isKnown &&= breaks === 1
    else isApart = breaks > 1
    at += blanks.length
    const found = match(comment, text, at)
    if (found === undefined) return { at, comments, isKnown, isOnNewLine, isApart }
    isKnown &&= isOnNewLine
    comments.push(found)
    at += found.length
  }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function beginsExpression(previous: Token | undefined): boolean {
  if (!previous) return true
  return previous.kind === 'sign' ? !/^[)\]}]$/.test(previous.text) : previous.text === 'return'
}

/** The expressions between `${` and `}` of the template that begins at `start`. */
export function partsOfTemplate(text: string, start: number): { sources: string[]; end: number } {
  const sources: string[] = []
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\n') fail(text, at)
    if (char === '`') return { sources, end: at + 1 }
    if (char === '\\') at += 1
    if (char === '$' && text.charAt(at + 1) === '{') {
      const end = endOfBraces(text, at + 2)
      sources.push(text.slice(at + 2, end))
      at = end
    }
  }
  return fail(text, start)
}

function endOfBraces(text: string, start: number): number {
  let depth = 0
  let previous: Token | undefined
  for (let at = start; ;) {
    const token: Token = readToken(text, at, previous)
    if (token.kind === 'end' || token.kind === 'unknown') return fail(text, start)
    if (token.text === '}' && depth === 0) return token.start
    if (token.text === '{') depth += 1
    if (token.text === '}') depth -= 1
    at = token.start + token.text.length
    previous = token
  }
}

export function fail(text: string, at: number): never {
  throw new UnknownSyntax(`Not in the printer's grammar: ${text.slice(at, at + 60)}`)
}
