import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from './git/git.js'
import { readHistory } from './journal.js'
import { conflictLines } from './merge/conflict-lines.js'

export interface Resolution {
  /** Files with conflicts, and the lines where these begin. */
  left: { path: string; lines: number[] }[]
  /** Files that git is now told are resolved. */
  resolved: string[]
}

/**
 * Looks for conflicts in the files that Pylight makes, and clears those from git's index that are
 * resolved.
 *
 * @throws OutputProblem when the lock can't be read.
 */
export async function resolveConflicts(root: string): Promise<Resolution> {
  const generated = [...readHistory(root).lock.values()].filter(({ mode }) => mode === 'generated')
  const paths = generated.map(({ path }) => path)
  const left = paths.flatMap((path) => {
    const lines = conflictLines(readText(join(root, path)))
    return lines.length > 0 ? [{ path, lines }] : []
  })
  const open = new Set(left.map(({ path }) => path))
  const unmerged = await unmergedPaths(root)
  const resolved = paths.filter((path) => unmerged.has(path) && !open.has(path))
  if (resolved.length > 0) {
    await git(root, ['add', '--all', '--pathspec-from-file=-'], resolved.join('\n'))
  }
  return { left, resolved }
}

/** Below the folder. */
async function unmergedPaths(root: string): Promise<Set<string>> {
  const listed = (await git(root, ['ls-files', '--unmerged', '-z'])) ?? ''
  return new Set(listed.split('\0').flatMap((line) => line.split('\t')[1] ?? []))
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
