import { conflictOf, isConflict, mergeLines, type Piece, type Sides } from './merge-lines.js'
import { printPieces, type Choice } from './markers.js'

export interface MergedFile {
  text: string
  /** The number of places that both sides changed. */
  conflicts: number
}

/**
 * Merges the user's and the generator's version of a file. The result parses, or has a conflict.
 * Without a base, every difference is a conflict.
 */
export async function mergeFile(
  path: string,
  sides: Omit<Sides, 'base'> & { base?: string | undefined },
  choice: Choice,
): Promise<MergedFile> {
  const { base, mine, theirs } = sides
  if (base === undefined) return settle(conflictOf({ base: '', mine, theirs }), choice)
  if (mine === base) return { text: theirs, conflicts: 0 }
  if (theirs === base || theirs === mine) return { text: mine, conflicts: 0 }
  const whole = { base, mine, theirs }
  if (path.endsWith('.ts')) return mergeTypeScript(whole, choice)
  const merged = settle(mergeLines(whole), choice)
  const isBroken = path.endsWith('.json') && merged.conflicts === 0 && !isJson(merged.text)
  return isBroken ? settle(conflictOf(whole), choice) : merged
}

async function mergeTypeScript(sides: Sides, choice: Choice): Promise<MergedFile> {
  const byLine = mergeLines(sides)
  const { isSound } = await import('./typescript-file.js')
  const { keepImports } = await import('./keep-imports.js')
  const clean = (pieces: Piece[]): MergedFile | undefined => {
    if (pieces.some(isConflict)) return undefined
    const text = keepImports(printPieces(pieces, choice), sides.mine)
    return isSound(text) ? { text, conflicts: 0 } : undefined
  }
  const { mergeDeclarations } = await import('./merge-declarations.js')
  const canSplit = Object.values<string>({ ...sides }).every(isSound)
  const byDeclaration = canSplit && !clean(byLine) ? mergeDeclarations(sides) : byLine
  return clean(byLine) ?? clean(byDeclaration) ?? worst([byDeclaration, byLine], sides, choice)
}

/** The first way of merging that has conflicts to show, or one conflict of everything. */
function worst(ways: Piece[][], sides: Sides, choice: Choice): MergedFile {
  const shown = ways.find((pieces) => pieces.some(isConflict))
  return settle(shown ?? conflictOf(sides), choice)
}

function settle(pieces: Piece[], choice: Choice): MergedFile {
  return { text: printPieces(pieces, choice), conflicts: pieces.filter(isConflict).length }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
