import { diff3Merge } from 'node-diff3'

/** Three texts of one file: as the last run wrote it, as the user has it, as this run would write it. */
export interface Sides {
  base: string
  mine: string
  theirs: string
}

/** Lines that both sides changed, each with its line end. */
export interface Conflict {
  mine: string[]
  base: string[]
  theirs: string[]
}

/** A part of a merged text: lines that are settled, or a conflict. */
export type Piece = string[] | Conflict

/** Merges line by line. Changes that touch each other conflict, unless they are the same. */
export function mergeLines(sides: Sides): Piece[] {
  return mergeWholeLines(sides).flatMap((piece) =>
    isConflict(piece) ? withoutShared(piece.mine, piece.base, piece.theirs) : [piece],
  )
}

/** The same, with lines that both sides have at the ends of a conflict left in it. */
export function mergeWholeLines({ base, mine, theirs }: Sides): Piece[] {
  const [one, old, other] = [linesOf(mine), linesOf(base), linesOf(theirs)]
  const start = sharedStart(one, old, other)
  const end = sharedStart(...rests(start, one, old, other))
  const inner = (lines: string[]): string[] => lines.slice(start, lines.length - end)
  const regions = diff3Merge(inner(one), inner(old), inner(other), {
    excludeFalseConflicts: true,
  })
  const pieces = regions.flatMap(({ ok, conflict }): Piece[] =>
    ok ? [ok] : conflict ? [{ mine: conflict.a, base: conflict.o, theirs: conflict.b }] : [],
  )
  return [one.slice(0, start), ...pieces, one.slice(one.length - end)]
}

/** One conflict of all that differs, for texts that can't be merged any better. */
export function conflictOf({ base, mine, theirs }: Sides): Piece[] {
  return withoutShared(linesOf(mine), linesOf(base), linesOf(theirs))
}

export function isConflict(piece: Piece): piece is Conflict {
  return !Array.isArray(piece)
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

/** Lines at the ends of a conflict that both sides have are no part of it. */
function withoutShared(mine: string[], base: string[], theirs: string[]): Piece[] {
  const start = sharedStart(mine, theirs)
  const end = sharedStart(...rests(start, mine, theirs))
  const inner = (lines: string[]): string[] => lines.slice(start, lines.length - end)
  const conflict = { mine: inner(mine), base, theirs: inner(theirs) }
  return [mine.slice(0, start), conflict, mine.slice(mine.length - end)]
}

/** What is left of each list after its first lines, from the last to the first. */
function rests(start: number, ...lists: string[][]): string[][] {
  return lists.map((lines) => lines.slice(start).reverse())
}

/** How many lines all lists begin with. */
function sharedStart(...[first = [], ...others]: string[][]): number {
  const at = first.findIndex((line, index) => others.some((lines) => lines[index] !== line))
  return at === -1 ? first.length : at
}
