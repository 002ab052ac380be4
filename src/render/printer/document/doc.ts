/**
 * Documents: text with the places where it may break, as Wadler and Prettier build them. What is in a
 * group stands on one line where that fits; else each `line` that is directly in the group breaks.
 */
export type Doc = string | Doc[] | Line | Indent | Group | IfBreak | IndentIfBreak | Fill | Break

/** A place to break: flat it is a blank, or nothing when it is soft. */
interface Line {
  kind: 'line'
  isSoft: boolean
  isHard: boolean
}

interface Indent {
  kind: 'indent'
  contents: Doc
}

export interface Group {
  kind: 'group'
  contents: Doc
  /** Layouts to choose from, the flattest first, which is `contents` as well. */
  states?: Doc[]
  isBroken: boolean
}

interface IfBreak {
  kind: 'if-break'
  broken: Doc
  flat: Doc
  /** The group that decides; without one, the group that it is in. */
  of?: Group
}

interface IndentIfBreak {
  kind: 'indent-if-break'
  contents: Doc
  of: Group
}

/** Contents and lines in turn: as many contents on each line as fit. */
interface Fill {
  kind: 'fill'
  parts: Doc[]
}

/** Breaks every group around it. */
interface Break {
  kind: 'break'
}

export const line: Line = { kind: 'line', isSoft: false, isHard: false }
export const softline: Line = { kind: 'line', isSoft: true, isHard: false }
export const hardline: Line = { kind: 'line', isSoft: false, isHard: true }
export const breakParent: Break = { kind: 'break' }

export function indent(contents: Doc): Indent {
  return { kind: 'indent', contents }
}

export function group(contents: Doc, mustBreak = false): Group {
  return { kind: 'group', contents, isBroken: mustBreak || breaksParent(contents) }
}

/** The first of `states` that fits, else the last. A forced break inside doesn't break what is around it. */
export function choice(states: [Doc, ...Doc[]]): Group {
  return { kind: 'group', contents: states[0], states, isBroken: false }
}

export function ifBreak(broken: Doc, flat: Doc = '', of?: Group): IfBreak {
  return { kind: 'if-break', broken, flat, ...(of && { of }) }
}

export function indentIfBreak(contents: Doc, of: Group): IndentIfBreak {
  return { kind: 'indent-if-break', contents, of }
}

export function fill(parts: Doc[]): Fill {
  return { kind: 'fill', parts }
}

export function join(separator: Doc, docs: Doc[]): Doc[] {
  return docs.flatMap((doc, at) => (at === 0 ? [doc] : [separator, doc]))
}

function breaksParent(doc: Doc): boolean {
  return holds(doc, (part) => part.kind === 'group' && part.isBroken, false)
}

/** Whether there is a break in it that no width avoids. */
export function willBreak(doc: Doc): boolean {
  return holds(doc, (part) => part.kind === 'group' && part.isBroken, true)
}

export function canBreak(doc: Doc): boolean {
  return holds(doc, (part) => part.kind === 'line', true)
}

type Part = Exclude<Doc, string | Doc[]>

/** Whether a forced break or a part that `test` accepts is in `doc`; choices are looked into where `deep`. */
function holds(doc: Doc, test: (part: Part) => boolean, deep: boolean): boolean {
  if (typeof doc === 'string') return false
  if (Array.isArray(doc)) return doc.some((part) => holds(part, test, deep))
  if (test(doc)) return true
  switch (doc.kind) {
    case 'line':
      return doc.isHard
    case 'break':
      return true
    case 'group':
      return (deep || !doc.states) && holds(doc.contents, test, deep)
    case 'if-break':
      return holds(doc.broken, test, deep) || holds(doc.flat, test, deep)
    case 'fill':
      return doc.parts.some((part) => holds(part, test, deep))
    default:
      return holds(doc.contents, test, deep)
  }
}

/** The same on one line. */
export function withoutLines(doc: Doc): Doc {
  if (typeof doc === 'string') return doc
  if (Array.isArray(doc)) return doc.map(withoutLines)
  switch (doc.kind) {
    case 'line':
      return doc.isHard ? doc : doc.isSoft ? '' : ' '
    case 'break':
      return doc
    case 'if-break':
      return withoutLines(doc.flat)
    case 'fill':
      return doc.parts.map(withoutLines)
    case 'group':
      return { ...doc, contents: withoutLines(doc.contents) }
    default:
      return withoutLines(doc.contents)
  }
}
