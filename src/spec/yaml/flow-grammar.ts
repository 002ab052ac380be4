import type { Properties, YamlEvent } from './events.js'
import {
  emptyEntry,
  misfit,
  missingComma,
  neverClosed,
  neverQuoted,
  stillOpen,
  type Fault,
} from './faults.js'
import type { YamlProblem } from './node.js'
import { isClosed, textOf } from './scalar-text.js'
import { syntaxProblem, tooDeep } from './syntax-problem.js'
import { Tokens, type ScalarStyle, type TokenKind } from './tokens.js'

export const mostLevels = 100

const absences = new Set<TokenKind>([',', ':', ']', '}'])
const notInBrackets = new Set<TokenKind>(['end', 'unindented', '-', ']', '}'])

/** Turns scalars, and lists and objects in brackets, into events. Reads nothing after a failure. */
export class FlowGrammar {
  readonly events: YamlEvent[] = []
  failure: YamlProblem | undefined
  protected readonly tokens: Tokens
  private levels = 0

  constructor(protected readonly source: string) {
    this.tokens = new Tokens(source)
  }

  /** A scalar, an alias, a list or an object in brackets. `indent` is the parent's column. */
  protected piece(properties: Properties | undefined, indent: number): void {
    const { kind, start } = this.tokens
    if (isScalar(kind)) this.scalar(kind, properties, indent)
    else if (kind === '[') this.brackets(']', properties, indent)
    else if (kind === '{') this.brackets('}', properties, indent)
    else if (kind === 'alias' && !properties) this.alias()
    else this.fail(misfit(start))
  }

  protected properties(): Properties | undefined {
    let properties: Properties | undefined
    for (;;) {
      const { kind, text, start, end } = this.tokens
      if (kind !== 'anchor' && kind !== 'tag') return properties
      if (properties && this.tokens.beginsLine) return properties
      properties ??= {}
      if (kind === 'tag' && !properties.tag) properties.tag = { start, end }
      else if (kind === 'anchor' && !properties.anchor && text !== '&')
        properties.anchor = text.slice(1)
      else this.fail(misfit(start))
      this.tokens.next()
    }
  }

  protected nothing(properties?: Properties): void {
    const [start, end] = [-1, -1]
    this.events.push({ type: 'scalar', style: 'plain', text: '', start, end, properties })
  }

  protected open(
    type: 'list' | 'object',
    start: number,
    properties: Properties | undefined,
    at = this.events.length,
  ): void {
    if (++this.levels > mostLevels) this.stop(tooDeep(start))
    const event = { type, start, properties }
    if (at === this.events.length) this.events.push(event)
    else this.events.splice(at, 0, event)
  }

  protected close(): void {
    this.levels--
    this.events.push({ type: 'close' })
  }

  protected fail(fault: Fault): void {
    this.stop(syntaxProblem(this.source, fault))
  }

  private stop(problem: YamlProblem): void {
    this.failure ??= problem
    this.tokens.stop()
  }

  private scalar(style: ScalarStyle, properties: Properties | undefined, indent: number): void {
    const { start, end } = this.tokens
    if (!isClosed(this.tokens)) return this.neverQuoted(indent)
    const text = textOf(this.tokens, indent)
    if (typeof text !== 'string') return this.fail(text)
    this.events.push({ type: 'scalar', style, text, start, end, properties })
    this.tokens.next()
  }

  /** The first line that stands too far left for the text is where it was meant to be over. */
  private neverQuoted(indent: number): void {
    const { text, start, end } = this.tokens
    const unindented = new RegExp(`\\n {0,${indent}}(?! |[\\r\\n]|$)`).exec(text)
    this.tokens.next()
    const { kind, start: next } = this.tokens
    if (unindented) this.fail(stillOpen(start + unindented.index + unindented[0].length))
    else this.fail(kind === 'end' ? neverQuoted(end) : stillOpen(next))
  }

  private alias(): void {
    const { text, start, end } = this.tokens
    this.events.push({ type: 'alias', name: text.slice(1), start, end })
    this.tokens.next()
  }

  private brackets(closing: ']' | '}', properties: Properties | undefined, indent: number): void {
    this.open(closing === ']' ? 'list' : 'object', this.tokens.start, properties)
    this.tokens.next()
    while (this.tokens.kind !== closing && !this.failure) {
      if (closing === ']') this.flowItem(indent)
      else this.flowEntry(indent)
      if (this.tokens.kind === ',') this.tokens.next()
      else if (this.tokens.kind !== closing) this.fail(this.unclosed())
    }
    this.tokens.next()
    this.close()
  }

  private flowItem(indent: number): void {
    const { tokens } = this
    const { kind, start, column } = tokens
    const at = this.events.length
    const isPair = kind === '?' || kind === ':'
    if (!isPair) this.flowValue(indent, false)
    if (!isPair && tokens.kind !== ':') return
    this.open('object', start, undefined, at)
    if (isPair) this.flowEntry(indent)
    else if (tokens.lineStart === start - column) this.flowValueOfKey(indent)
    else this.fail(misfit(tokens.start))
    this.close()
  }

  private flowEntry(indent: number): void {
    const isExplicit = this.tokens.kind === '?'
    if (isExplicit) this.tokens.next()
    this.flowValue(indent, isExplicit || this.tokens.kind === ':')
    this.flowValueOfKey(indent)
  }

  private flowValueOfKey(indent: number): void {
    if (this.tokens.kind !== ':') return this.nothing()
    this.tokens.next()
    this.flowValue(indent, true)
  }

  private flowValue(indent: number, mayBeAbsent: boolean): void {
    const properties = this.properties()
    const { kind, start } = this.tokens
    if (absences.has(kind) && (mayBeAbsent || properties)) this.nothing(properties)
    else if (kind === ',') this.fail(emptyEntry(start))
    else if (notInBrackets.has(kind)) this.fail(this.unclosed())
    else this.piece(properties, indent)
  }

  private unclosed(): Fault {
    const { kind, start, beginsLine } = this.tokens
    if (kind === 'unindented' || (kind === 'end' && beginsLine)) return stillOpen(start)
    return kind === 'end' ? neverClosed(start) : missingComma(start)
  }
}

function isScalar(kind: TokenKind): kind is ScalarStyle {
  return kind === 'plain' || kind === 'single' || kind === 'double' || kind === 'block'
}
