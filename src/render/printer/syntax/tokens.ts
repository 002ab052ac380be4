export interface Token {
  kind: 'word' | 'number' | 'string' | 'template' | 'regex' | 'sign' | 'unknown' | 'end'
  text: string
  start: number
  /** Comments above the token, each on its own line. */
  comments: string[]
  isOnNewLine: boolean
  /** A blank line precedes the token and its comments. */
  isApart: boolean
}

/** The text isn't in the grammar of what templates print. */
export class UnknownSyntax extends Error {}

const blanks = /\s*/y
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y
const word = /[\w$]+/y
const anyWord = /[\p{ID_Start}_$][\p{ID_Continue}$]*/uy
const number = /\d+(?:\.\d+)?(?:e[-+]?\d+)?n?/y
const string = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y
const regex = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y
const sign =
  /\.\.\.|=>|===|!==|==|!=|<=|>=|&&|\|\||\?\?=?|\?\.(?!\d)|\*\*|[-+*/%|&]=|[-+*/%|&^~!=<>?:;,.()[\]{}]/y

/** The token at or after `at`; `previous` says whether a slash begins a regular expression. */
export function readToken(text: string, at: number, previous?: Token): Token {
  const above = readSpace(text, at, previous === undefined)
  const { start, comments, isOnNewLine, isApart } = above
  const kind = above.isKnown ? kindOf(text.charAt(start), previous) : 'unknown'
  const found = textOf(kind, text, start)
  const isRead = found !== '' || kind === 'end'
  return { kind: isRead ? kind : 'unknown', text: found, start, comments, isOnNewLine, isApart }
}

function kindOf(char: string, previous: Token | undefined): Token['kind'] {
  if (char === '') return 'end'
  if (char === "'" || char === '"') return 'string'
  if (char === '`') return 'template'
  if (char === '/' && beginsExpression(previous)) return 'regex'
  if (char >= '0' && char <= '9') return 'number'
  return (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z') ||
    /[_$\x80-\uffff]/.test(char)
    ? 'word'
    : 'sign'
}

const patterns = { word, number, string, regex, sign }

function textOf(kind: Token['kind'], text: string, start: number): string {
  if (kind === 'end' || kind === 'unknown') return ''
  if (kind === 'template') return text.slice(start, partsOfTemplate(text, start).end)
  const found = match(patterns[kind], text, start) ?? ''
  const isWhole = kind !== 'word' || !(text.charAt(start + found.length) > '\x7f')
  return isWhole ? found : (match(anyWord, text, start) ?? '')
}

type Above = Omit<Token, 'kind' | 'text'> & { isKnown: boolean }

const none: string[] = []
const [space, slash] = [0x20, 0x2f]

/** The comments and blank lines before a token. */
function readSpace(text: string, at: number, isFirst: boolean): Above {
  const isBlank = text.charAt(at) === ' '
  const start = isBlank ? at + 1 : at
  const next = text.charCodeAt(start)
  if (next > space && next !== slash) {
    return { start, comments: none, isKnown: true, isOnNewLine: isFirst, isApart: false }
  }
  return readComments(text, at, isFirst)
}

/** Only comments on their own lines, directly above the next token, are supported. */
function readComments(text: string, from: number, isFirst: boolean): Above {
  const comments: string[] = []
  let at = from
  let isKnown = true
  let isOnNewLine = isFirst
  let isApart = false
  for (;;) {
    const gap = match(blanks, text, at) ?? ''
    const breaks = gap.split('\n').length - 1
    isOnNewLine ||= breaks > 0
    if (comments.length > 0) isKnown &&= breaks === 1
    else isApart = breaks > 1
    at += gap.length
    const found = match(comment, text, at)
    if (found === undefined) return { start: at, comments, isKnown, isOnNewLine, isApart }
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

/** The expressions between `${` and `}` of the template literal that begins at `start`. */
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
