import type { SourceSpan } from '../../diagnostics/diagnostic.js'
import type { SpecPath } from '../../diagnostics/path.js'
import type { SpecPart, SpecPlaces } from '../../diagnostics/report.js'
import { Lines } from './lines.js'
import type { YamlEntry, YamlNode } from './node.js'

/** Finds the text of a path, or of its nearest parent when it isn't there. */
export class YamlPlaces implements SpecPlaces {
  private lines: Lines | undefined

  constructor(
    readonly file: string,
    private readonly text: string,
    private readonly root: YamlNode,
  ) {}

  locate(path: SpecPath, part: SpecPart): SourceSpan {
    this.lines ??= new Lines(this.text)
    const { start, end } = this.rangeOf(path, part)
    return this.lines.span(start, end)
  }

  /** The order of the spans. */
  compare(): number {
    return 0
  }

  private rangeOf(path: SpecPath, part: SpecPart): { start: number; end: number } {
    const { entry, isExact } = this.find(path)
    if (entry.key && (part === 'key' || !isExact || !this.isInline(entry.node))) return entry.key
    return this.isInline(entry.node) ? entry.node : this.firstOf(entry.node)
  }

  private find(path: SpecPath): { entry: YamlEntry; isExact: boolean } {
    let entry: YamlEntry = { node: this.root }
    for (const step of path) {
      const inner = entry.node.entries?.get(step)
      if (!inner) return { entry, isExact: false }
      entry = inner
    }
    return { entry, isExact: true }
  }

  /** Whether a value is one piece of text: a non-empty scalar, or something in brackets. */
  private isInline(node: YamlNode): boolean {
    return node.start >= 0 && (!node.entries || '[{*'.includes(this.text.charAt(node.start)))
  }

  private firstOf({ entries, start }: YamlNode): { start: number; end: number } {
    const [first] = entries?.values() ?? []
    if (!first) return { start: Math.max(0, start), end: Math.max(0, start) }
    return first.key ?? (this.isInline(first.node) ? first.node : this.firstOf(first.node))
  }
}
