import { isConflict, type Conflict, type Piece } from './merge-lines.js'

/** What to make of a conflict: marks around both sides, or one of them. */
export type Choice = Marks | 'ours' | 'theirs'

/** Whose the sides are: the user's and Pylight's, or those of a merge in git. */
export type Marks = 'markers' | 'branches'

const labels: Record<Marks, { mine: string; base: string; theirs: string }> = {
  markers: { mine: 'yours', base: 'last generated', theirs: 'pylight' },
  branches: { mine: 'ours', base: 'base', theirs: 'theirs' },
}

/** The text of merged pieces. */
export function printPieces(pieces: Piece[], choice: Choice): string {
  return pieces.flatMap((piece) => (isConflict(piece) ? resolved(piece, choice) : piece)).join('')
}

/** Marks as git writes them with `merge.conflictStyle = zdiff3`. */
function resolved({ mine, base, theirs }: Conflict, choice: Choice): string[] {
  if (choice === 'ours' || choice === 'theirs') return choice === 'ours' ? mine : theirs
  const label = labels[choice]
  const [last, ...sides] = [theirs, mine, base].map((lines) => lines.map(ended))
  const [ours = [], old = []] = sides
  return [
    `<<<<<<< ${label.mine}\n`,
    ...ours,
    `||||||| ${label.base}\n`,
    ...old,
    '=======\n',
    ...(last ?? []),
    `>>>>>>> ${label.theirs}\n`,
  ]
}

function ended(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n`
}
