import { isConflict, mergeWholeLines, type Sides } from './merge-lines.js'

/** Merges specs by lines; additions of both sides in one place are both kept. Undefined if they conflict. */
export function mergeSpecs(sides: Sides): string | undefined {
  const pieces = mergeWholeLines(sides)
  const isHopeless = pieces.some((piece) => isConflict(piece) && piece.base.length > 0)
  if (isHopeless) return undefined
  return pieces
    .flatMap((piece) => (isConflict(piece) ? [...piece.mine, ...piece.theirs] : piece))
    .join('')
}
