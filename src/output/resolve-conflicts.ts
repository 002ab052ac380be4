import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { git } from './git/git.js'
import { basePath, fromBase, readHistory } from './journal.js'
import { lockPath } from './lock-file.js'
import { parseHeader } from './lock-header.js'
import { conflictLines } from './merge/conflict-lines.js'
import { OutputProblem } from './output-problem.js'

export interface Resolution {
  /** Files with conflicts, and the lines where these begin; none if only git knows of the conflict. */
  left: { path: string; lines: number[] }[]
  /** Files that are now marked as resolved in git. */
  resolved: string[]
}

/**
 * Finds conflicts in the spec, in Pylight's files and in other unmerged files of the project. Marks the
 * spec and Pylight's files as resolved in git's index when they have no conflict.
 *
 * @throws OutputProblem when there is no lock, or none that can be read.
 */
export async function resolveConflicts(root: string): Promise<Resolution> {
  if (statSync(root, { throwIfNoEntry: false })?.isFile()) {
    throw new OutputProblem(`${root} is a file. Name the folder of a project.`)
  }
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

/** A base, and the file it belongs to, which the lock may no longer have. */
function withFileOfBase(path: string): string[] {
  return path.startsWith(`${basePath}/`) ? [path, fromBase(path.slice(basePath.length + 1))] : []
}

/** Relative to the folder: paths outside it begin with `../`. */
async function unmergedPaths(root: string): Promise<string[]> {
  const listed = (await git(root, ['ls-files', '--unmerged', '-z', '--', ':/'])) ?? ''
  return [...new Set(listed.split('\0').flatMap((line) => line.split('\t')[1] ?? []))]
}

/** Empty for a folder, such as a submodule. */
function readText(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : ''
}
