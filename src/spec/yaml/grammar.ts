import type { Properties } from './events.js'
import { misfit, misplacedItem, noDocument } from './faults.js'
import { FlowGrammar } from './flow-grammar.js'
import type { TokenKind } from './tokens.js'

const ends = new Set<TokenKind>(['end', '---', '...'])

/** Where a value begins, and whether a list or an object may begin there. */
interface Place {
  start: number
  column: number
  isFree: boolean
}

/** Turns the first document of a text into events. */
export class Grammar extends FlowGrammar {
  /** Where something follows the first document. */
  secondDocument: number | undefined

  parse(): void {
    this.skipAll('...')
    const hasDirectives = this.skipAll('directive')
    if (this.tokens.kind === '---') this.tokens.next()
    else if (hasDirectives) this.fail(noDocument(this.tokens.start))
    this.block(-1, false)
    if (!ends.has(this.tokens.kind)) this.fail(misfit(this.tokens.start))
    this.skipAll('...')
    if (this.tokens.kind !== 'end') this.secondDocument = this.tokens.start
  }

  private skipAll(kind: TokenKind): boolean {
    const isThere = this.tokens.kind === kind
    while (this.tokens.kind === kind) this.tokens.next()
    return isThere
  }

  /** A value right of its parent's column, or none. A compact one shares its parent's line. */
  private block(parent: number, mayBeCompact: boolean, mayListBeside = false): void {
    if (this.isAbsent(parent, mayListBeside)) return this.nothing()
    const place = this.place(mayBeCompact)
    const properties = this.properties()
    if (properties && this.isAbsent(parent, mayListBeside)) return this.nothing(properties)
    if (!properties || !this.tokens.beginsLine) return this.content(parent, place, properties)
    const placeBelow = this.place(mayBeCompact)
    this.content(parent, placeBelow, this.properties(), properties)
  }

  private isAbsent(parent: number, mayListBeside: boolean): boolean {
    const { kind, beginsLine, column, followsTab, start } = this.tokens
    if (ends.has(kind)) return true
    if (beginsLine && followsTab) this.fail(misfit(start))
    if (!beginsLine || column > parent) return false
    return !(mayListBeside && kind === '-' && column === parent)
  }

  private place(mayBeCompact: boolean): Place {
    const { start, column, beginsLine, followsTab } = this.tokens
    return { start, column, isFree: beginsLine || (mayBeCompact && !followsTab) }
  }

  /** The inner properties stand on the line of the value, the outer ones above. */
  private content(parent: number, place: Place, inner?: Properties, outer?: Properties): void {
    const at = this.events.length
    const { kind } = this.tokens
    if (kind === '-' || kind === '?') return this.marked(kind, place, inner, outer)
    if (kind === ':') this.nothing(inner)
    else this.piece(inner, Math.max(0, parent))
    const isKey = kind === ':' || (this.tokens.kind === ':' && !this.tokens.beginsLine)
    if (!isKey) return this.give(at, outer)
    if (!place.isFree) this.fail(misfit(this.tokens.start))
    this.open('object', place.start, outer, at)
    this.valueOfKey(place)
    this.object(place.column)
  }

  private marked(kind: '-' | '?', place: Place, inner?: Properties, outer?: Properties): void {
    if (inner || !place.isFree) return this.fail(misfit(this.tokens.start))
    this.open(kind === '-' ? 'list' : 'object', place.start, outer)
    if (kind === '-') this.list(place.column)
    else {
      this.explicitEntry(place.column)
      this.object(place.column)
    }
  }

  private give(at: number, properties: Properties | undefined): void {
    const event = this.events[at]
    if (!properties || !event) return
    if (event.type === 'alias' || event.type === 'close' || event.properties) {
      return this.fail(misfit(this.tokens.start))
    }
    event.properties = properties
  }

  private list(column: number): void {
    do {
      this.tokens.next()
      this.block(column, true)
    } while (this.continues(column, misplacedItem) && this.tokens.kind === '-')
    this.close()
  }

  /** The entries that follow the first one. */
  private object(column: number): void {
    while (this.continues(column, misfit)) {
      if (this.tokens.kind === '?') this.explicitEntry(column)
      else this.entry()
    }
    this.close()
  }

  /** Whether an entry stands at the column of those before it. */
  private continues(column: number, fault: typeof misfit): boolean {
    const { tokens } = this
    if (ends.has(tokens.kind) || (tokens.beginsLine && tokens.column < column)) return false
    if (!tokens.beginsLine) this.fail(misfit(tokens.start))
    else if (tokens.followsTab || tokens.column > column) this.fail(fault(tokens.start))
    return !this.failure
  }

  private entry(): void {
    const place = this.place(false)
    const properties = this.properties()
    if (this.tokens.kind === ':') this.nothing(properties)
    else this.piece(properties, place.column)
    this.valueOfKey(place)
  }

  /** The key stands on one line, and its colon too. */
  private valueOfKey({ start, column }: Place): void {
    const { tokens } = this
    const isOnLine = tokens.lineStart === start - column
    if (!isOnLine) return this.fail(misfit(this.endOfLine(start)))
    if (tokens.kind !== ':') return this.fail(misfit(tokens.start))
    tokens.next()
    this.block(column, false, true)
  }

  /** Where a colon is missing. */
  private endOfLine(start: number): number {
    const end = this.source.indexOf('\n', start)
    const line = this.source.slice(start, end === -1 ? undefined : end)
    const [key = ''] = line.split(' #', 1)
    return start + key.trimEnd().length
  }

  private explicitEntry(column: number): void {
    this.tokens.next()
    this.block(column, true)
    const { kind, beginsLine, column: here } = this.tokens
    if (kind !== ':' || !beginsLine || here !== column) return this.nothing()
    this.tokens.next()
    this.block(column, true, true)
  }
}
