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
  /** There is a forced break in it, perhaps in a choice, which doesn't break what is around. */
  holdsBreak: boolean
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
  const isBroken = mustBreak || breaksParent(contents)
  return { kind: 'group', contents, isBroken, holdsBreak: isBroken || willBreak(contents) }
}

/** The first of `states` that fits, else the last. A forced break inside doesn't break what is around it. */
export function choice(states: [Doc, ...Doc[]]): Group {
  const [contents] = states
  return { kind: 'group', contents, states, isBroken: false, holdsBreak: willBreak(contents) }
}

export function ifBreak(broken: Doc, flat: Doc = ''): IfBreak {
  return { kind: 'if-break', broken, flat }
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
  return holds(doc, (part) => {
    if (part.kind === 'group') return part.isBroken
    return part.kind === 'line' ? part.isHard : part.kind === 'break'
  })
}

/** Whether there is a break in it that no width avoids. */
export function willBreak(doc: Doc): boolean {
  return holds(doc, (part) => {
    if (part.kind === 'group') return part.holdsBreak
    return part.kind === 'line' ? part.isHard : part.kind === 'break'
  })
}

export function canBreak(doc: Doc): boolean {
  return holds(doc, (part) => {
    return part.kind === 'group' ? canBreak(part.contents) : part.kind === 'line'
  })
}

/** Whether `test` accepts a line, a break or a group of `doc`; groups aren't looked into. */
function holds(doc: Doc, test: (part: Line | Break | Group) => boolean): boolean {
  if (typeof doc === 'string') return false
  if (Array.isArray(doc)) return doc.some((part) => holds(part, test))
  switch (doc.kind) {
    case 'line':
    case 'break':
    case 'group':
      return test(doc)
    case 'if-break':
      return holds(doc.broken, test) || holds(doc.flat, test)
    case 'fill':
      return holds(doc.parts, test)
    default:
      return holds(doc.contents, test)
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
