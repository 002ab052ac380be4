import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from './git/git.js'
import { basePath, readHistory } from './journal.js'
import { lockPath } from './lock-file.js'
import { parseHeader } from './lock-header.js'
import { conflictLines } from './merge/conflict-lines.js'
import { OutputProblem } from './output-problem.js'

export interface Resolution {
  /** Files with conflicts, and the lines where these begin; none where only git has them as such. */
  left: { path: string; lines: number[] }[]
  /** Files that git is now told are resolved. */
  resolved: string[]
}

/**
 * Looks for conflicts in the spec, in the files that Pylight makes, and in what else of the project
 * git has not merged; clears those of the spec and of Pylight from git's index that are resolved.
 *
 * @throws OutputProblem when there is no lock, or none that can be read.
 */
export async function resolveConflicts(root: string): Promise<Resolution> {
  const { lock, text } = readHistory(root)
  if (!existsSync(join(root, lockPath))) {
    const place = root === '.' ? 'this folder' : root
    throw new OutputProblem(`There is no ${lockPath} in ${place}. Name the folder of a project.`)
  }
  const generated = [...lock.values()].filter(({ mode }) => mode === 'generated')
  const paths = [parseHeader(text).spec, lockPath, ...generated.map(({ path }) => path)]
  const marked = paths.flatMap((path) => {
    const lines = conflictLines(readText(join(root, path)))
    return lines.length > 0 ? [{ path, lines }] : []
  })
  const open = new Set(marked.map(({ path }) => path))
  const unmerged = await unmergedPaths(root)
  const known = new Set([...paths, ...unmerged.flatMap(withFileOfBase)])
  const others = unmerged.filter((path) => !known.has(path) && !path.startsWith('../'))
  const left = [
    ...marked,
    ...others.map((path) => ({ path, lines: conflictLines(readText(join(root, path))) })),
  ]
  const resolved = unmerged.filter((path) => known.has(path) && !open.has(path))
  if (resolved.length > 0) {
    const add = ['--literal-pathspecs', 'add', '--all', '--pathspec-from-file=-']
    await git(root, [...add, '--pathspec-file-nul'], resolved.join('\0'))
  }
  return { left, resolved }
}

/** A kept text, and what it was kept for: that may be gone from the lock. */
function withFileOfBase(path: string): string[] {
  return path.startsWith(`${basePath}/`) ? [path, path.slice(basePath.length + 1)] : []
}

/** From the folder: those outside of it begin with `../`. */
async function unmergedPaths(root: string): Promise<string[]> {
  const listed = (await git(root, ['ls-files', '--unmerged', '-z', '--', ':/'])) ?? ''
  return [...new Set(listed.split('\0').flatMap((line) => line.split('\t')[1] ?? []))]
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
