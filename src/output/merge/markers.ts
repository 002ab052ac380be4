import { isConflict, type Conflict, type Piece } from './merge-lines.js'

/** What to make of a conflict: marks around both sides, or one of them. */
export type Choice = 'markers' | 'ours' | 'theirs'

/** The text of merged pieces. */
export function printPieces(pieces: Piece[], choice: Choice): string {
  return pieces.flatMap((piece) => (isConflict(piece) ? resolved(piece, choice) : piece)).join('')
}

/** Marks as git writes them with `merge.conflictStyle = zdiff3`. */
function resolved({ mine, base, theirs }: Conflict, choice: Choice): string[] {
  if (choice !== 'markers') return choice === 'ours' ? mine : theirs
  const [last, ...sides] = [theirs, mine, base].map((lines) => lines.map(ended))
  const [ours = [], old = []] = sides
  return [
    '<<<<<<< yours\n',
    ...ours,
    '||||||| last generated\n',
    ...old,
    '=======\n',
    ...(last ?? []),
    '>>>>>>> pylight\n',
  ]
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n`
}
