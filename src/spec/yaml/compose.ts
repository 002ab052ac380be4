import type { DiagnosticCode } from '../../diagnostics/catalogue.js'
import { InternalError } from '../../diagnostics/internal-error.js'
import { quote } from '../../diagnostics/path.js'
import type { AliasEvent, CollectionEvent, ScalarEvent, YamlEvent } from './events.js'
import { mostLevels } from './flow-grammar.js'
import type { YamlEntry, YamlNode, YamlProblem } from './node.js'
import { unwanted } from './text-problem.js'
import { isInexact, scalarValue } from './scalar.js'

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
    private readonly events: readonly YamlEvent[],
  ) {}

  compose(): YamlNode {
    return this.node()
  }

  private node(): YamlNode {
    const event = this.next()
    if (event.type === 'alias') return this.alias(event)
    if (event.properties?.tag) this.refuseTag(event.properties.tag)
    const node = this.nodeOf(event)
    if (event.properties?.anchor) this.anchors.set(event.properties.anchor, node)
    return node
  }

  private nodeOf(event: ScalarEvent | CollectionEvent): YamlNode {
    if (event.type === 'scalar') return this.scalar(event)
    return event.type === 'list' ? this.list(event.start) : this.object(event.start)
  }

  private scalar(event: ScalarEvent): YamlNode {
    const value = scalarValue(event)
    const { start, end } = event
    this.refuseUnwanted(event)
    if (isInexact(event.text, value)) {
      const text = quote(event.text).replaceAll('"', '')
      this.report('yaml/inexact-number', `${text} loses digits. Put it in quotes.`, start, end)
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
    if (event?.type === 'scalar' && !event.properties?.tag) {
      this.position++
      this.refuseUnwanted(event)
      if (event.properties?.anchor) this.anchors.set(event.properties.anchor, this.scalar(event))
      return { name: event.text, start: event.start, end: event.end }
    }
    const { start, end } = this.node()
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
      return ['yaml/duplicate-key', `${quote(name)} is given twice. Keep one of them.`]
    }
    return [undefined, '']
  }

  private alias({ name, start, end }: AliasEvent): YamlNode {
    const target = this.anchors.get(name)
    const wasTooLarge = this.repeated > mostRepeated
    this.repeated += target?.size ?? 0
    const fault = this.faultOfAlias(target)
    if (target && fault === undefined) return { ...target, start, end }
    if (!target || !wasTooLarge) this.report('yaml/alias', fault ?? '', start, end)
    return { value: null, start, end, size: 1, height: 0 }
  }

  private faultOfAlias(target: YamlNode | undefined): string | undefined {
    if (!target) return 'No anchor of this name is complete before its alias.'
    if (this.repeated > mostRepeated) return 'Aliases make the spec too large. Write it out.'
    const isDeep = this.path.length + target.height > mostLevels
    return isDeep ? 'Aliases nest the spec too deeply. Write it out.' : undefined
  }

  /** Escapes can write what the text itself may not hold. */
  private refuseUnwanted({ style, text, start, end }: ScalarEvent): void {
    if (style !== 'double' || !unwanted.test(text)) return
    const message = 'This text holds a character that cannot be seen. Remove it.'
    this.report('yaml/control-character', message, start, end)
  }

  private refuseTag({ start, end }: { start: number; end: number }): void {
    this.report('yaml/tag', 'Tags have no meaning in a spec. Remove it.', start, end)
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

  /** Past the closing bracket, where there is one. */
  private endOf(start: number, lastEnd: number): number {
    if (!'[{'.includes(this.source.charAt(start))) return lastEnd
    const close = /[\s,[{]*[\]}]/y
    close.lastIndex = lastEnd
    return close.test(this.source) ? close.lastIndex : lastEnd
  }

  private closes(): boolean {
    const isClosing = this.events[this.position]?.type === 'close'
    if (isClosing) this.position++
    return isClosing
  }

  private next(): Exclude<YamlEvent, { type: 'close' }> {
    const event = this.events[this.position++]
    if (!event || event.type === 'close') {
      throw new InternalError('The YAML parser ended in the middle of a value')
    }
    return event
  }
}
