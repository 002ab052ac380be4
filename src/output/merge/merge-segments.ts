import { conflictOf, type Piece } from './merge-lines.js'
import { isSameCode } from './same-code.js'

/** A part of a text that is one thing, such as a declaration with the comments above it. */
export interface Segment {
  /** The same in all versions of the text; unique in one of them. */
  key: string
  /** Empty lines before it. */
  gap: string
  /** Whole lines. */
  text: string
}

/** Merges one thing that all three versions have, and both sides changed. */
export type MergeSegment = (base: Segment, mine: Segment, theirs: Segment) => Piece[]

/**
 * Merges parts by their keys instead of their positions. A part that only one side changed is taken from
 * that side; a change of layout alone counts only if the other side changed nothing. A part that theirs
 * adds comes after the part that precedes it there.
 */
export function mergeSegments(
  base: Segment[],
  mine: Segment[],
  theirs: Segment[],
  mergeBoth: MergeSegment,
): Piece[] {
  const [old, one, other] = [byKey(base), byKey(mine), byKey(theirs)]
  return orderOf(mine, theirs).flatMap((key) =>
    mergeOne(old.get(key), one.get(key), other.get(key), mergeBoth),
  )
}

function mergeOne(
  base: Segment | undefined,
  mine: Segment | undefined,
  theirs: Segment | undefined,
  mergeBoth: MergeSegment,
): Piece[] {
  const [old, one, other] = [base, mine, theirs].map((segment) => segment?.text ?? '')
  const gap = (mine?.gap === base?.gap ? theirs : mine)?.gap ?? mine?.gap ?? ''
  const settled = (text = ''): Piece[] => (text === '' ? [] : [[gap + text]])
  if (one === other || other === old) return settled(one)
  if (one === old) return settled(other)
  if (isSameCode(one ?? '', other ?? '') || isSameCode(other ?? '', old ?? '')) return settled(one)
  if (isSameCode(one ?? '', old ?? '')) return settled(other)
  if (base && mine && theirs) return [[gap], ...mergeBoth(base, mine, theirs)]
  return [[gap], ...conflictOf({ base: old ?? '', mine: one ?? '', theirs: other ?? '' })]
}

/** Every key once: mine in order, and each of theirs after its predecessor. */
function orderOf(mine: Segment[], theirs: Segment[]): string[] {
  const order = mine.map(({ key }) => key)
  const known = new Set(order)
  theirs.forEach(({ key }, index) => {
    if (known.has(key)) return
    const before = theirs[index - 1]
    order.splice(before ? order.indexOf(before.key) + 1 : 0, 0, key)
    known.add(key)
  })
  return order
}

function byKey(segments: Segment[]): Map<string, Segment> {
  return new Map(segments.map((segment) => [segment.key, segment]))
}
