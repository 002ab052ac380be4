import { mergeLines, isConflict, type Piece, type Sides } from './merge-lines.js'
import { uniteImports } from './merge-imports.js'
import { mergeSegments, type Segment } from './merge-segments.js'
import { isSameCode } from './same-code.js'
import { splitFile, splitMembers, type Split } from './segments.js'
import { withSourceFile } from './typescript-file.js'

/** Merges TypeScript declaration by declaration, and declarations with members member by member. */
export function mergeDeclarations({ base, mine, theirs }: Sides): Piece[] {
  return mergeSplits(
    withSourceFile(base, splitFile),
    withSourceFile(mine, splitFile),
    withSourceFile(theirs, splitFile),
  )
}

function mergeSplits(base: Split, mine: Split, theirs: Split): Piece[] {
  return [
    ...mergeSegments([base.head], [mine.head], [theirs.head], mergeText),
    ...mergeSegments(base.parts, mine.parts, theirs.parts, mergeStatement),
    ...mergeSegments([base.tail], [mine.tail], [theirs.tail], mergeText),
  ]
}

function mergeStatement(base: Segment, mine: Segment, theirs: Segment): Piece[] {
  if (base.key.startsWith('import ')) {
    const united = uniteImports(base, mine, theirs)
    if (united !== undefined) return [[united]]
  }
  const byLine = mergeText(base, mine, theirs)
  if (!byLine.some(isConflict)) return byLine
  const splits = [base, mine, theirs].map(({ text }) => withSourceFile(text, splitMembers))
  const [old, one, other] = splits
  return old && one && other ? mergeSplitMembers(old, one, other) : byLine
}

function mergeSplitMembers(base: Split, mine: Split, theirs: Split): Piece[] {
  return [
    ...mergeSegments([base.head], [mine.head], [theirs.head], mergeText),
    ...mergeSegments(base.parts, laidOutAs(base.parts, mine.parts), theirs.parts, mergeText),
    ...mergeSegments([base.tail], [mine.tail], [theirs.tail], mergeText),
  ]
}

/** Keeps members that differ only in layout as they were: with or without trailing commas. */
function laidOutAs(base: Segment[], mine: Segment[]): Segment[] {
  const old = new Map(base.map((segment) => [segment.key, segment]))
  return mine.map((segment) => {
    const before = old.get(segment.key)
    return before && isSameCode(before.text, segment.text) ? before : segment
  })
}

function mergeText(base: Segment, mine: Segment, theirs: Segment): Piece[] {
  return mergeLines({ base: base.text, mine: mine.text, theirs: theirs.text })
}
