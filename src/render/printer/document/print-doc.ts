import { indent as indented, type Doc, type Group } from './doc.js'
import { textWidth } from './text-width.js'

export const printWidth = 100
export const tabWidth = 2

interface Command {
  indent: number
  isFlat: boolean
  doc: Doc
}

/** Prints a document whose first line begins at column `indent`, without that indent. */
export function printDoc(doc: Doc, indent: number): string {
  return new Printer(indent).print(doc)
}

/** Works like Prettier's printer: a stack of documents to print, each in flat or broken mode. */
class Printer {
  private readonly parts: string[] = []
  private column: number
  private readonly commands: Command[] = []
  private readonly flatGroups = new Map<Group, boolean>()
  /** A line broke inside a document that was measured as flat. */
  private mustMeasure = false

  constructor(private readonly start: number) {
    this.column = start
  }

  print(doc: Doc): string {
    this.commands.push({ indent: this.start, isFlat: false, doc })
    for (let next = this.commands.pop(); next; next = this.commands.pop()) this.step(next)
    return this.parts.join('')
  }

  private step({ indent, isFlat, doc }: Command): void {
    if (typeof doc === 'string') {
      this.parts.push(doc)
      this.column += textWidth(doc)
      return
    }
    if (Array.isArray(doc)) {
      for (let at = doc.length - 1; at >= 0; at--) this.push(doc[at] ?? '', indent, isFlat)
      return
    }
    switch (doc.kind) {
      case 'line':
        return this.line(doc.isSoft, doc.isHard, indent, isFlat)
      case 'indent':
        return this.push(doc.contents, indent + tabWidth, isFlat)
      case 'group':
        return this.group(doc, indent, isFlat)
      case 'if-break':
        return this.push(this.isFlat(doc.of, isFlat) ? doc.flat : doc.broken, indent, isFlat)
      case 'indent-if-break':
        return this.push(
          this.isFlat(doc.of, isFlat) ? doc.contents : indented(doc.contents),
          indent,
          isFlat,
        )
      case 'fill':
        return this.fill(doc.parts, indent, isFlat)
      case 'break':
    }
  }

  private push(doc: Doc, indent: number, isFlat: boolean): void {
    this.commands.push({ indent, isFlat, doc })
  }

  private isFlat(group: Group | undefined, otherwise: boolean): boolean {
    return group ? (this.flatGroups.get(group) ?? true) : otherwise
  }

  private line(isSoft: boolean, isHard: boolean, indent: number, isFlat: boolean): void {
    if (isFlat && !isHard) {
      if (isSoft) return
      this.parts.push(' ')
      this.column += 1
      return
    }
    if (isFlat) this.mustMeasure = true
    this.trimEnd()
    this.parts.push('\n')
    if (indent > 0) this.parts.push(' '.repeat(indent))
    this.column = indent
  }

  private trimEnd(): void {
    for (let last = this.parts.pop(); last !== undefined; last = this.parts.pop()) {
      const trimmed = last.trimEnd()
      if (trimmed !== '' || last.endsWith('\n')) {
        this.parts.push(last.endsWith('\n') ? last : trimmed)
        return
      }
    }
  }

  private group(group: Group, indent: number, isFlat: boolean): void {
    const layout = this.layoutOf(group, isFlat)
    this.push(layout.doc, indent, layout.isFlat)
    this.flatGroups.set(group, layout.isFlat)
  }

  private layoutOf(group: Group, isFlat: boolean): Pick<Command, 'doc' | 'isFlat'> {
    const { contents, states, isBroken } = group
    if (isFlat && !this.mustMeasure) return { isFlat: !isBroken, doc: contents }
    this.mustMeasure = false
    if (!isBroken && this.fits(contents, this.commands)) return { isFlat: true, doc: contents }
    if (!states) return { isFlat: false, doc: contents }
    const between = isBroken ? [] : states.slice(1, -1)
    const fitting = between.find((state) => this.fits(state, this.commands))
    if (fitting !== undefined) return { isFlat: true, doc: fitting }
    return { isFlat: false, doc: states.at(-1) ?? '' }
  }

  private fill(parts: Doc[], indent: number, isFlat: boolean): void {
    const [content, whitespace, next] = parts
    if (content === undefined) return
    const fits = this.fits(content, [], true)
    if (whitespace === undefined) return this.push(content, indent, fits)
    if (next !== undefined) {
      this.push({ kind: 'fill', parts: parts.slice(2) }, indent, isFlat)
      const bothFit = this.fits([content, whitespace, next], [], true)
      this.push(whitespace, indent, bothFit)
    } else {
      this.push(whitespace, indent, fits)
    }
    this.push(content, indent, fits)
  }

  /** Whether `next` fits when flat, with the text after it up to the first possible break. */
  private fits(next: Doc, rest: Command[], mustBeFlat = false): boolean {
    let left = printWidth - this.column
    let blanks = 0
    let restAt = rest.length
    const docs: Doc[] = [next]
    const flats: boolean[] = [true]
    while (left >= 0) {
      if (docs.length === 0) {
        const command = rest[--restAt]
        if (!command) return true
        docs.push(command.doc)
        flats.push(command.isFlat)
      }
      const doc = docs.pop() ?? ''
      const isFlat = flats.pop() ?? true
      if (typeof doc === 'string') {
        if (doc === '') continue
        left -= blanks + textWidth(doc)
        blanks = 0
      } else if (Array.isArray(doc)) {
        for (let at = doc.length - 1; at >= 0; at--) {
          docs.push(doc[at] ?? '')
          flats.push(isFlat)
        }
      } else if (doc.kind === 'line') {
        if (!isFlat || doc.isHard) return true
        if (!doc.isSoft) blanks = 1
      } else if (doc.kind === 'group') {
        if (mustBeFlat && doc.isBroken) return false
        const groupIsFlat = isFlat && !doc.isBroken
        docs.push(doc.states && !groupIsFlat ? (doc.states.at(-1) ?? '') : doc.contents)
        flats.push(groupIsFlat)
      } else if (doc.kind === 'if-break') {
        docs.push(this.isFlat(doc.of, isFlat) ? doc.flat : doc.broken)
        flats.push(isFlat)
      } else if (doc.kind !== 'break') {
        docs.push(doc.kind === 'fill' ? doc.parts : doc.contents)
        flats.push(isFlat)
      }
    }
    return false
  }
}
