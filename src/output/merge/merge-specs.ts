import { isConflict, mergeWholeLines, type Sides } from './merge-lines.js'

/** Merges specs by their lines; what both sides add in one place is there twice. Undefined: it can't be merged. */
export function mergeSpecs(sides: Sides): string | undefined {
  const pieces = mergeWholeLines(sides)
  const isHopeless = pieces.some((piece) => isConflict(piece) && piece.base.length > 0)
  if (isHopeless) return undefined
  return pieces
    .flatMap((piece) => (isConflict(piece) ? [...piece.mine, ...piece.theirs] : piece))
    .join('')
}
