import {
  EVENT_ID,
  getScalarValue,
  SCALAR_STYLE,
  type AliasEvent,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import type { DiagnosticCode } from '../../diagnostics/catalogue/catalogue.js'
import { InternalError } from '../../diagnostics/internal-error.js'
import { quote } from '../../diagnostics/path.js'
import { mostLevels } from './levels.js'
import type { YamlEntry, YamlNode, YamlProblem } from './node.js'
import { unwanted } from './text-problem.js'
import { isInexact, plainValue } from './scalar.js'

const mostRepeated = 100_000
const mostProblems = 1000

/** Builds the value of the first document from the parser's events. */
export class Composer {
  readonly problems: YamlProblem[] = []
  private readonly anchors = new Map<string, YamlNode>()
  private readonly path: (string | number)[] = []
  private position = 0
  private repeated = 0

  constructor(
    private readonly source: string,
    private readonly events: readonly Event[],
  ) {}

  compose(): YamlNode {
    if (this.events.length === 0) return nothing
    this.position = 1
    const root = this.node()
    this.position++
    return root
  }

  /** Whether no other document follows. */
  get isDone(): boolean {
    return this.position >= this.events.length
  }

  private node(): YamlNode {
    const event = this.next()
    if (event.type === EVENT_ID.ALIAS) return this.alias(event)
    const { anchorStart, anchorEnd, tagStart, tagEnd } = event
    if (tagStart >= 0) this.refuseTag(tagStart, tagEnd)
    const node = this.nodeOf(event)
    if (anchorStart >= 0) this.anchors.set(this.source.slice(anchorStart, anchorEnd), node)
    return node
  }

  private nodeOf(event: ScalarEvent | SequenceEvent | MappingEvent): YamlNode {
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event)
    return event.type === EVENT_ID.SEQUENCE ? this.list(event.start) : this.object(event.start)
  }

  private scalar(event: ScalarEvent): YamlNode {
    const text = this.textOf(event)
    const value = event.style === SCALAR_STYLE.PLAIN ? plainValue(text) : text
    const { start, end } = rangeOf(event)
    if (isInexact(text, value)) {
      const number = quote(text).replaceAll('"', '')
      const fault = Number.isFinite(value) ? 'loses digits. Put it in quotes' : 'is not finite'
      this.report('yaml/inexact-number', `${number} ${fault}.`, start, end)
    }
    return { value, start, end, size: 1, height: 0 }
  }

  private list(start: number): YamlNode {
    const value: unknown[] = []
    const entries = new Map<number, YamlEntry>()
    while (!this.closes()) {
      const node = this.inside(value.length)
      entries.set(value.length, { node })
      value.push(node.value)
    }
    return this.collection(value, start, entries)
  }

  private object(start: number): YamlNode {
    const value: Record<string, unknown> = {}
    const entries = new Map<string, YamlEntry>()
    while (!this.closes()) {
      const key = this.key()
      const node = this.inside(key.name ?? '?')
      if (key.name === undefined || this.isRefused(key.name, entries, key)) continue
      entries.set(key.name, { key: { start: key.start, end: key.end }, node })
      value[key.name] = node.value
    }
    return this.collection(value, start, entries)
  }

  private inside(step: string | number): YamlNode {
    this.path.push(step)
    const node = this.node()
    this.path.pop()
    return node
  }

  private key(): { name?: string; start: number; end: number } {
    const event = this.events[this.position]
    const { value, start, end } = this.node()
    if (event?.type === EVENT_ID.SCALAR && event.tagStart < 0) {
      const name = typeof value === 'string' ? value : getScalarValue(this.source, event)
      return { name, start, end }
    }
    this.report('yaml/bad-key', 'A key must be a text.', start, Math.max(end, start + 1))
    return { start, end }
  }

  private isRefused(
    name: string,
    entries: ReadonlyMap<string, YamlEntry>,
    { start, end }: { start: number; end: number },
  ): boolean {
    const [code, message] = this.faultOf(name, entries)
    if (code === undefined) return false
    this.path.push(name)
    this.report(code, message, start, end)
    this.path.pop()
    return true
  }

  private faultOf(
    name: string,
    entries: ReadonlyMap<string, YamlEntry>,
  ): [DiagnosticCode, string] | [undefined, ''] {
    if (name === '<<')
      return ['yaml/merge-key', 'Merge keys are not supported. Write the keys out.']
    if (name === '__proto__') return ['yaml/bad-key', '__proto__ cannot be a key.']
    if (entries.has(name)) {
      return ['yaml/duplicate-key', `${quote(name)} is given twice. Keep one.`]
    }
    return [undefined, '']
  }

  private alias({ anchorStart, anchorEnd }: AliasEvent): YamlNode {
    const [start, end] = [anchorStart - 1, anchorEnd]
    const target = this.anchors.get(this.source.slice(anchorStart, anchorEnd))
    const wasTooLarge = this.repeated > mostRepeated
    this.repeated += target?.size ?? 0
    const fault = this.faultOfAlias(target)
    if (target && fault === undefined) return { ...target, start, end }
    if (!target || !wasTooLarge) this.report('yaml/alias', fault ?? '', start, end)
    return { value: null, start, end, size: 1, height: 0 }
  }

  private faultOfAlias(target: YamlNode | undefined): string | undefined {
    if (!target) return 'No anchor with this name ends before this alias.'
    if (this.repeated > mostRepeated) return 'Aliases make the spec too large. Write the value out.'
    const isDeep = this.path.length + target.height > mostLevels
    return isDeep ? 'Aliases nest the spec too deeply. Write the value out.' : undefined
  }

  private textOf(event: ScalarEvent): string {
    const text = getScalarValue(this.source, event)
    const { style } = event
    if (style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast && unwanted.test(text)) {
      const { start, end } = rangeOf(event)
      const message = 'This text contains an invisible character. Remove it.'
      this.report('yaml/control-character', message, start, end)
    }
    return text
  }

  private refuseTag(start: number, end: number): void {
    this.report('yaml/tag', 'A spec cannot have tags. Remove it.', start, end)
  }

  private report(code: DiagnosticCode, message: string, start: number, end: number): void {
    if (this.problems.length < mostProblems)
      this.problems.push({ code, message, path: [...this.path], start, end })
  }

  private collection(
    value: unknown,
    start: number,
    entries: Map<string | number, YamlEntry>,
  ): YamlNode {
    let [size, height, end] = [1, 0, start]
    for (const { key, node } of entries.values()) {
      size += node.size
      height = Math.max(height, node.height)
      end = Math.max(end, key?.end ?? 0, node.end)
    }
    return { value, start, end: this.endOf(start, end), size, height: height + 1, entries }
  }

  /** After the closing bracket, if there is one. */
  private endOf(start: number, lastEnd: number): number {
    if (!'[{'.includes(this.source.charAt(start))) return lastEnd
    const close = /[\s,[{]*[\]}]/y
    close.lastIndex = lastEnd
    return close.test(this.source) ? close.lastIndex : lastEnd
  }

  private closes(): boolean {
    const isClosing = this.events[this.position]?.type === EVENT_ID.POP
    if (isClosing) this.position++
    return isClosing
  }

  private next(): AliasEvent | ScalarEvent | SequenceEvent | MappingEvent {
    const event = this.events[this.position++]
    if (!event || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
      throw new InternalError('The YAML parser ended in the middle of a value')
    }
    return event
  }
}

const nothing: YamlNode = { value: null, start: -1, end: -1, size: 1, height: 0 }

/** Quotes included. */
function rangeOf({ style, valueStart, valueEnd }: ScalarEvent): { start: number; end: number } {
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED
  return isQuoted
    ? { start: valueStart - 1, end: valueEnd + 1 }
    : { start: valueStart, end: valueEnd }
}
