import { Lexer } from 'yaml'

type Sign = '-' | '?' | ':' | ',' | '[' | ']' | '{' | '}' | '---' | '...'
export type TokenKind =
  | Sign
  | ScalarStyle
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'directive'
  /** What stands too far left for the brackets around it. */
  | 'unindented'
  | 'stray'
  | 'end'
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

const signs = new Set<string>(['-', '?', ':', ',', '[', ']', '{', '}', '---', '...'])
const firstCharacters = new Map<string | undefined, TokenKind>([
  ["'", 'single'],
  ['"', 'double'],
  ['|', 'block'],
  ['>', 'block'],
  ['*', 'alias'],
  ['&', 'anchor'],
  ['!', 'tag'],
  ['%', 'directive'],
])

const documentMark = '\u0002'
const unindentedMark = '\u0018'
const scalarMark = '\u001f'
const byteOrderMark = '\ufeff'

/** The tokens of a text that mean something, one at a time. Offsets count UTF-16 units. */
export class Tokens {
  kind: TokenKind = 'end'
  text = ''
  start = 0
  end = 0
  /** Where the line begins on which the token ends. */
  lineStart = 0
  /** From the line's begin to the token's. */
  column = 0
  /** Whether only white space stands before it on its line. */
  beginsLine = true
  /** Whether a tab is in the white space right before it on its line. */
  followsTab = false
  /** The lines of a block scalar. */
  body = ''

  private readonly lexemes: Generator<string>
  private position = 0
  private isStopped = false
  private plain = ''

  constructor(source: string) {
    this.lexemes = new Lexer().lex(source)
    this.next(true)
  }

  next(beginsLine = this.kind === 'block'): void {
    this.beginsLine = beginsLine
    this.followsTab = false
    const lexeme = this.skipSpace()
    this.start = this.position
    this.column = this.start - this.lineStart
    if (lexeme === undefined) this.kind = 'end'
    else if (lexeme === scalarMark) this.take('plain', this.plain)
    else if (lexeme === unindentedMark) this.kind = 'unindented'
    else this.take(signs.has(lexeme) ? (lexeme as Sign) : kindOf(lexeme), lexeme)
    if (this.kind === 'block') this.takeBody()
    this.end = this.position
  }

  /** Ends the text here. */
  stop(): void {
    this.isStopped = true
    this.kind = 'end'
  }

  private take(kind: TokenKind, lexeme: string): void {
    this.kind = kind
    this.text = lexeme
    const lastLine = lexeme.lastIndexOf('\n') + 1
    if (lastLine > 0) this.lineStart = this.position + lastLine
    this.position += lexeme.length
  }

  /** Returns the first lexeme that is no white space. */
  private skipSpace(): string | undefined {
    let isApart = this.beginsLine
    for (;;) {
      const lexeme = this.read()
      const first = lexeme?.[0]
      if (lexeme === undefined || (first === '#' && !isApart)) return lexeme
      if (first === scalarMark) {
        if (this.isPlainNext()) return lexeme
        continue
      }
      if (first === '\n' || first === '\r' || first === byteOrderMark) this.beginLine(lexeme)
      else if (first === ' ' || first === '\t') this.followsTab ||= lexeme.includes('\t')
      else if (first !== '#' && first !== documentMark) return lexeme
      isApart = true
      if (first !== documentMark) this.position += lexeme.length
    }
  }

  /** A plain scalar of no characters stands for nothing: `{ a:, b: 1 }`. */
  private isPlainNext(): boolean {
    this.plain = this.read() ?? ''
    return this.plain !== ''
  }

  private beginLine(lexeme: string): void {
    this.lineStart = this.position + lexeme.length
    this.beginsLine = true
    this.followsTab = false
  }

  private takeBody(): void {
    for (;;) {
      const lexeme = this.read()
      if (lexeme === undefined || lexeme === scalarMark) break
      this.position += lexeme.length
      if (!/^[\s#]/.test(lexeme)) this.kind = 'stray'
    }
    this.body = this.read() ?? ''
    this.position += this.body.length
    this.lineStart = this.position
  }

  private read(): string | undefined {
    if (this.isStopped) return undefined
    const { done, value } = this.lexemes.next() as IteratorResult<string, undefined>
    return done ? undefined : value
  }
}

function kindOf(lexeme: string): TokenKind {
  return firstCharacters.get(lexeme[0]) ?? 'stray'
}
