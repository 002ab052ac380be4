/**
 * Documents as Wadler and Prettier build them: text with the places where it may break. A group is
 * printed on one line if it fits; otherwise each `line` directly in the group breaks.
 */
export type Doc = string | Doc[] | Line | Indent | Group | IfBreak | IndentIfBreak | Fill | Break

/** A place to break. When flat, it prints a space, or nothing if it is soft. */
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
  /** Layouts to choose from, the flattest first; that one is also `contents`. */
  states?: Doc[]
  isBroken: boolean
  force: Force
}

/** Forced breaks in a document: none; only inside a choice, which doesn't break its parents; or others. */
type Force = 0 | 1 | 2

interface IfBreak {
  kind: 'if-break'
  broken: Doc
  flat: Doc
  /** The group whose mode decides; by default, the enclosing group. */
  of?: Group
}

interface IndentIfBreak {
  kind: 'indent-if-break'
  contents: Doc
  of: Group
}

/** Contents and lines alternate; each line takes as many contents as fit. */
interface Fill {
  kind: 'fill'
  parts: Doc[]
}

/** Breaks every enclosing group. */
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
  const force = mustBreak ? 2 : forceOf(contents)
  return { kind: 'group', contents, isBroken: force === 2, force }
}

/** Prints the first of `states` that fits, otherwise the last. */
export function choice(states: [Doc, ...Doc[]]): Group {
  const [contents] = states
  return { kind: 'group', contents, states, isBroken: false, force: willBreak(contents) ? 1 : 0 }
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

/** Whether the document has a forced break. */
export function willBreak(doc: Doc): boolean {
  return forceOf(doc) > 0
}

function forceOf(doc: Doc): Force {
  if (typeof doc === 'string') return 0
  if (Array.isArray(doc)) return greatestForce(doc)
  switch (doc.kind) {
    case 'line':
      return doc.isHard ? 2 : 0
    case 'break':
      return 2
    case 'group':
      return doc.force
    case 'if-break':
      return greatestForce([doc.broken, doc.flat])
    case 'fill':
      return greatestForce(doc.parts)
    default:
      return forceOf(doc.contents)
  }
}

function greatestForce(docs: Doc[]): Force {
  let greatest: Force = 0
  for (const doc of docs) {
    const force = forceOf(doc)
    if (force > greatest) greatest = force
  }
  return greatest
}

/** Whether the document has a place to break. */
export function canBreak(doc: Doc): boolean {
  if (typeof doc === 'string') return false
  if (Array.isArray(doc)) return doc.some(canBreak)
  switch (doc.kind) {
    case 'line':
      return true
    case 'break':
      return false
    case 'if-break':
      return canBreak(doc.broken) || canBreak(doc.flat)
    case 'fill':
      return canBreak(doc.parts)
    default:
      return canBreak(doc.contents)
  }
}

/** The same document on one line. */
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
