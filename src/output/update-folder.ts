import { lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from '../render/generated-file.js'
import type { Change, ChangeSet } from './change-set.js'
import { compareWithDisk, type CompareOptions } from './compare.js'
import { clearUp, readHistory, statePath, type History } from './journal.js'
import { lockPath, parseLock } from './lock-file.js'
import { OutputProblem, outputProblem } from './output-problem.js'
import { readDisk } from './read-disk.js'
import { runLockPath, withRunLock } from './run-lock.js'
import { checkPaths } from './safe-path.js'
import { saveState, type State } from './state.js'
import { hashOfText, isSameText } from './text-hash.js'
import { writeChanges } from './write-changes.js'

export interface UpdateOptions extends CompareOptions {
  /** Lets the next run with the same key end early, with this note. */
  remember?: Pick<State, 'key' | 'note'>
}

/**
 * Writes the files of a run below a folder, which is made if need be. When the answer holds a
 * refused file, nothing was written.
 *
 * @throws OutputProblem when the folder can't be read or written.
 */
export async function updateFolder(
  root: string,
  files: GeneratedFile[],
  options: UpdateOptions,
): Promise<Change[]> {
  checkPaths(files.map(({ path }) => path))
  const folder = makeStateFolder(root)
  return withRunLock(folder, () => {
    const since = statSync(runLockPath(folder)).mtimeMs
    const history = readHistory(root)
    const disk = readDisk(root, [...history.lock.values(), ...files])
    clearUp(root, history)
    const changeSet = compareWithDisk(files, history.lock, disk, options)
    if (isRefused(changeSet)) return changeSet.changes

    if (mustWrite(changeSet, history)) writeChanges(root, changeSet)
    if (options.remember) remember(root, changeSet, { ...options.remember, since })
    return changeSet.changes
  })
}

function isRefused({ changes }: ChangeSet): boolean {
  return changes.some(({ fate }) => fate === 'refuse')
}

function mustWrite({ changes, lock }: ChangeSet, history: History): boolean {
  const hasChanges = changes.some(({ fate }) => fate !== 'unchanged' && fate !== 'keep')
  return hasChanges || history.begun.size > 0 || !isSameText(lock, history.text)
}

/** Where a file's fate needs saying again, the next run has to find it out again. */
function remember(root: string, { changes, lock }: ChangeSet, state: Omit<State, 'files'>): void {
  if (changes.some(({ reason }) => reason !== undefined)) return
  const entries = parseLock(lock)
  const files = changes
    .filter(({ fate }) => fate !== 'delete')
    .map(({ path }) => ({ path, hash: [...(entries.get(path)?.hashes ?? [])][0] }))
  saveState(root, { ...state, files: [...files, { path: lockPath, hash: hashOfText(lock) }] })
}

function makeStateFolder(root: string): string {
  const state = join(root, statePath)
  try {
    if (mkdirSync(state, { recursive: true })) writeFileSync(join(state, '.gitignore'), '*\n')
  } catch (error) {
    throw outputProblem(error, `Can't write to ${root}`)
  }
  if (lstatSync(state).isDirectory()) return state
  throw new OutputProblem(`${state} is a link; Pylight writes nothing outside of ${root}.`)
}
