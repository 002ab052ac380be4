import { fail, readToken, type Token } from './tokens.js'
import type { Block, Expression, Item, Type } from './tree.js'

/** The readers that call each other recursively. */
export interface Grammar {
  expression: (reader: Reader) => Expression
  type: (reader: Reader) => Type
  block: (reader: Reader) => Block
}

/** Reads the tokens of a text from a position on, one at a time. */
export class Reader {
  private readonly tokens: Token[] = []
  private at = 0
  /** Behind the last token that was read. */
  read: number

  constructor(
    private readonly text: string,
    start: number,
    readonly grammar: Grammar,
  ) {
    this.read = start
  }

  peek(ahead = 0): Token {
    for (;;) {
      const token = this.tokens[this.at + ahead]
      if (token) return token
      const read = readToken(this.text, this.read, this.tokens.at(-1))
      this.tokens.push(read)
      this.read = read.start + read.text.length
    }
  }

  take(): Token {
    const token = this.peek()
    this.at += 1
    return token
  }

  is(text: string, ahead = 0): boolean {
    return this.peek(ahead).text === text
  }

  /** Takes the token if it is `text`. */
  skip(text: string): boolean {
    if (!this.is(text)) return false
    this.at += 1
    return true
  }

  expect(text: string): void {
    if (!this.skip(text)) this.fail()
  }

  word(): string {
    if (this.peek().kind !== 'word') this.fail()
    return this.take().text
  }

  expression(): Expression {
    return this.grammar.expression(this)
  }

  type(): Type {
    return this.grammar.type(this)
  }

  block(): Block {
    return this.grammar.block(this)
  }

  /** Whether no space separates the token from the one before it. */
  touches(ahead = 0): boolean {
    const before = this.tokens[this.at + ahead - 1]
    return before !== undefined && before.start + before.text.length === this.peek(ahead).start
  }

  /** The end of the last token taken. */
  get end(): number {
    const last = this.tokens[this.at - 1]
    return last ? last.start + last.text.length : this.read
  }

  /** The result of `read`; if `read` doesn't know the syntax, undefined, and no token is taken. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const { at } = this
    try {
      const result = read()
      if (result === undefined) this.at = at
      return result
    } catch {
      this.at = at
      return undefined
    }
  }

  /** The result of `read` on the tokens ahead, without taking them. */
  foresees(read: () => boolean): boolean {
    const { at } = this
    const result = this.attempt(read) ?? false
    this.at = at
    return result
  }

  /** Items up to the closing bracket, with `separator` between them and optionally after the last. */
  list<T>(closer: string, read: () => T, separator = ','): Item<T>[] {
    const items: Item<T>[] = []
    while (!this.is(closer)) {
      items.push(this.item(read))
      if (!this.skip(separator) && !this.is(closer)) this.fail()
    }
    if (this.peek().comments.length > 0) this.fail()
    this.at += 1
    return items
  }

  item<T>(read: () => T): Item<T> {
    const { comments, isApart } = this.peek()
    return { node: read(), comments, isApart }
  }

  /** The same for items that have no comments. */
  plainList<T>(closer: string, read: () => T): T[] {
    return this.list(closer, read).map(({ node, comments }) =>
      comments.length > 0 ? this.fail() : node,
    )
  }

  /** Finds the bracket that closes the one `start` tokens ahead; the result is also a number of tokens ahead. */
  closerOf(start = 0): number {
    let depth = 0
    for (let ahead = start; ; ahead++) {
      const { kind, text } = this.peek(ahead)
      if (kind === 'end' || kind === 'unknown') return this.fail()
      if (kind !== 'sign') continue
      if (text === '(' || text === '[' || text === '{') depth += 1
      if (text === ')' || text === ']' || text === '}') depth -= 1
      if (depth === 0) return ahead
    }
  }

  fail(): never {
    return fail(this.text, this.peek().start)
  }
}
