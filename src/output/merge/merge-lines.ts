import { diff3Merge } from 'node-diff3'

/** Three texts of a file: of the last run, of the user, of this run. */
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

/** A part of a merged text: merged lines, or a conflict. */
export type Piece = string[] | Conflict

/** Merges line by line. Adjacent changes conflict, unless they are the same. */
export function mergeLines(sides: Sides): Piece[] {
  return mergeWholeLines(sides).flatMap((piece) =>
    isConflict(piece) ? withoutShared(piece.mine, piece.base, piece.theirs) : [piece],
  )
}

/** The same, but conflicts include equal lines at their ends. */
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

/** One conflict of everything that differs, for texts that can't be merged better. */
export function conflictOf({ base, mine, theirs }: Sides): Piece[] {
  return withoutShared(linesOf(mine), linesOf(base), linesOf(theirs))
}

export function isConflict(piece: Piece): piece is Conflict {
  return !Array.isArray(piece)
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

/** Takes equal lines at the ends of a conflict out of it. */
function withoutShared(mine: string[], base: string[], theirs: string[]): Piece[] {
  const start = sharedStart(mine, theirs)
  const end = sharedStart(...rests(start, mine, theirs))
  const inner = (lines: string[]): string[] => lines.slice(start, lines.length - end)
  const conflict = { mine: inner(mine), base, theirs: inner(theirs) }
  return [mine.slice(0, start), conflict, mine.slice(mine.length - end)]
}

/** The rest of each list after its first lines, reversed. */
function rests(start: number, ...lists: string[][]): string[][] {
  return lists.map((lines) => lines.slice(start).reverse())
}

/** How many first lines all lists share. */
function sharedStart(...[first = [], ...others]: string[][]): number {
  const at = first.findIndex((line, index) => others.some((lines) => lines[index] !== line))
  return at === -1 ? first.length : at
}
