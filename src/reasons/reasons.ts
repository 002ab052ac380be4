import type { SourceSpan } from '../diagnostics/diagnostic.js'
import { formatPath, type SpecPath } from '../diagnostics/path.js'
import type { SpecPart, SpecPlaces } from '../diagnostics/report.js'
import { valueAt } from '../spec/shape/issues.js'
import type { SpecDocument } from '../spec/spec-document.js'
import { leastOf } from './least.js'
import { leavesOf, type Leaf } from './leaves.js'
import { Outline } from './outline.js'
import type { MadeFile, Project } from './project.js'
import { sliceOf } from './slice.js'

/** A place of the spec that a line depends on. */
export interface Reason {
  /** `products.price.type` */
  name: string
  /** `tables[0].columns.price.type` */
  path: string
  /** Absent when the spec is a program. */
  span?: SourceSpan
}

export interface LineReasons {
  /** The explained line, from 0: for a bracket, the line that it closes or opens. */
  line: number
  /** Ordered by how many other lines depend on them, fewest first. */
  reasons: Reason[]
}

/**
 * Finds the parts of a spec that a line depends on: first the fewest tables and columns that still
 * generate the line, then all leaves in them whose change would change the line.
 */
export class Reasons {
  constructor(
    private readonly project: Project,
    private readonly places: SpecPlaces,
  ) {}

  /** A file that the spec generates, as it would be written now. */
  file(path: string): MadeFile | undefined {
    return this.project.file(path)
  }

  ofTable(name: string): Reason {
    const index = this.project.spec.tables.findIndex((table) => table.name === name)
    return this.reason(['tables', index, 'name'], 'value')
  }

  /** What a file depends on; its own table comes first, only by name. */
  ofFile(file: MadeFile): Reason[] {
    return file.table === undefined ? this.ofSharedFile(file) : this.ofTableFile(file, file.table)
  }

  ofLine(file: MadeFile, index: number): LineReasons {
    const outline = outlineOf(file.text)
    const line = outline.subjectOf(index)
    const chain = outline.chainOf(line)
    const slice = this.leastSpec(file, (text) => outlineOf(text).has(chain))
    const before = outlineOf(this.project.textWith(slice, file) ?? '')
    const found = leavesOf(slice).flatMap((leaf) => {
      const changed = this.changeBy(leaf, file, (text) => !outlineOf(text).has(chain))
      if (changed === undefined) return []
      const after = outlineOf(changed)
      return { leaf, isDirect: !after.hasWordsOf(chain), weight: before.missingIn(after) }
    })
    const direct = found.filter(({ isDirect }) => isDirect)
    const chosen = direct.length > 0 ? direct : found.filter(({ leaf }) => !isTableName(leaf))
    const sorted = chosen.toSorted(
      (one, other) => one.weight - other.weight || byDepth(one.leaf, other.leaf),
    )
    return { line, reasons: sorted.map(({ leaf }) => this.reasonIn(slice, leaf)) }
  }

  private ofTableFile(file: MadeFile, table: string): Reason[] {
    const slice = this.leastSpec(file, (text) => text === file.text)
    const others = leavesOf(slice).filter(({ path }) => tableAt(slice, path) !== table)
    return [this.ofTable(table), ...this.changing(others, slice, file)]
  }

  private ofSharedFile(file: MadeFile): Reason[] {
    const { spec } = this.project
    const none = sliceOf(spec, () => false)
    const needsTables = this.project.textWith(none, file) !== file.text
    const base = needsTables ? spec : none
    const settings = leavesOf(base).filter(({ path }) => path[0] !== 'tables')
    const tables = needsTables ? [this.reason(['tables'], 'key')] : []
    return [...tables, ...this.changing(settings, base, file)]
  }

  private changing(leaves: Leaf[], spec: SpecDocument, file: MadeFile): Reason[] {
    const changing = leaves.filter(
      (leaf) => this.changeBy(leaf, file, (text) => text !== file.text) !== undefined,
    )
    return changing.toSorted(byDepth).map((leaf) => this.reasonIn(spec, leaf))
  }

  /** The file's text with another value there, if it differs. */
  private changeBy(
    { others }: Leaf,
    file: MadeFile,
    differs: (text: string) => boolean,
  ): string | undefined {
    for (const other of others()) {
      const text = this.project.textWith(other, file)
      if (text !== undefined && differs(text)) return text
    }
    return undefined
  }

  /** The fewest tables and columns with which a file still has the wanted form. */
  private leastSpec(file: MadeFile, isWanted: (text: string) => boolean): SpecDocument {
    const { spec } = this.project
    const isEnough = (slice: SpecDocument): boolean => {
      const text = this.project.textWith(slice, file)
      return text !== undefined && isWanted(text)
    }
    const withTables = (names: readonly string[]): SpecDocument => {
      const kept = new Set([...names, file.table])
      return sliceOf(spec, (name) => kept.has(name.split('.')[0]))
    }
    const all = spec.tables.map(({ name }) => name).filter((name) => name !== file.table)
    const near = file.table === undefined ? all : this.project.around(file.table)
    const names = isEnough(withTables(near)) ? near : all
    const tables = withTables(leastOf(names, (left) => isEnough(withTables(left))))

    const columns = tables.tables.flatMap(({ name, columns = {} }) =>
      Object.keys(columns).map((column) => `${name}.${column}`),
    )
    const withColumns = (left: readonly string[]): SpecDocument => {
      const kept = new Set(left)
      return sliceOf(tables, (name) => !name.includes('.') || kept.has(name))
    }
    return withColumns(leastOf(columns, (left) => isEnough(withColumns(left))))
  }

  /** A leaf of a slice, at its position in the whole spec. */
  private reasonIn(slice: SpecDocument, { path, part }: Leaf): Reason {
    const { spec } = this.project
    const table = tableAt(slice, path)
    const start =
      table === undefined ? [] : ['tables', spec.tables.findIndex(({ name }) => name === table)]
    const whole = path.slice(start.length).reduce<SpecPath>((above, step, index) => {
      if (typeof step !== 'number') return [...above, step]
      const item = JSON.stringify(valueAt(slice, path.slice(0, start.length + index + 1)))
      const list = valueAt(spec, above) as unknown[]
      return [...above, list.findIndex((one) => JSON.stringify(one) === item)]
    }, start)
    return this.reason(whole, part)
  }

  private reason(path: SpecPath, part: SpecPart): Reason {
    const span = this.spanOf(path, part)
    const table = tableAt(this.project.spec, path)
    const below = path
      .slice(path[2] === 'columns' ? 3 : 2)
      .filter((_, index) => path[2] !== 'name' || index > 0)
    const name = formatPath(table === undefined ? path : [table, ...below])
    return { name, path: formatPath(path), ...(span && { span }) }
  }

  /** `ttl` is an alias of `expiration_seconds`; a missing key is located at its parent. */
  private spanOf(path: SpecPath, part: SpecPart): SourceSpan | undefined {
    const span = this.places.locate(path, part)
    if (path.at(-1) !== 'expiration_seconds') return span
    const alias = this.places.locate([...path.slice(0, -1), 'ttl'], part)
    return span && alias && isBefore(span, alias) ? alias : span
  }
}

function outlineOf(text: string): Outline {
  return new Outline(text.split('\n'))
}

function tableAt({ tables }: SpecDocument, [top, index]: SpecPath): string | undefined {
  return top === 'tables' ? tables[Number(index)]?.name : undefined
}

/** The innermost first. */
function byDepth(one: Leaf, other: Leaf): number {
  return other.path.length - one.path.length
}

function isTableName({ path }: Leaf): boolean {
  return path.length === 3 && path[2] === 'name'
}

function isBefore(one: SourceSpan, other: SourceSpan): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}
