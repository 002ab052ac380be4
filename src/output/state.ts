import { lstatSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from './change-set.js'
import { statePath } from './journal.js'
import { lockPath } from './lock-file.js'
import { readText } from './read-text.js'
import { isProof, stampOf } from './stamp.js'
import { hashOfText, withUnixLineEnds } from './text-hash.js'
import { writeNew } from './write-new.js'

const stateFile = `${statePath}/state`

/** What the last run saw, so that the next run can tell that there is nothing to do. */
export interface State {
  /** A hash of everything the output depends on. */
  key: string
  /** What else the run would report again. */
  note: unknown
  /** A file system time before any listed file was looked at. */
  since: number
  files: StateFile[]
  /** What the generator recorded of tables. */
  tables?: unknown
}

/** A file without a hash is the user's: it only has to exist. */
export interface StateFile {
  path: string
  hash?: string | undefined
  stamp?: string
  isEdited?: true | undefined
}

/** Records the files as they are now, with the hash of the written text for files without a stamp. */
export function saveState(root: string, state: State): void {
  const files = state.files.map((file) =>
    file.hash === undefined || file.stamp !== undefined
      ? file
      : { ...file, stamp: stampOf(lstatSync(join(root, file.path))) },
  )
  replaceState(root, { ...state, files })
}

export interface Recalled {
  note: unknown
  changes: Change[]
}

/**
 * The last run's state, if it had the same key and no file has changed since; undefined when that is
 * uncertain.
 */
export function recallState(root: string, key: string): Recalled | undefined {
  const state = provenState(root, (text) => text.includes(key))
  if (state?.key !== key) return undefined
  if (state.isProvenAnew) keepProof(root, state)
  return { note: state.note, changes: changesOf(state) }
}

/** The last run's state, with any key, even if files have changed since. */
export function readState(root: string, isOfUse?: (text: string) => boolean): State | undefined {
  try {
    if (!lstatSync(join(root, statePath)).isDirectory()) return undefined
    const text = readText(join(root, stateFile))
    if (text === undefined) return undefined
    return isOfUse && !isOfUse(text) ? undefined : (JSON.parse(text) as State)
  } catch {
    return undefined
  }
}

/** A file's text, with Unix's line ends, if it still is what the last run wrote. */
export function recallText(root: string, { path, hash, isEdited }: StateFile): string | undefined {
  try {
    const text = readText(join(root, path)) ?? ''
    return !isEdited && hashOfText(text) === hash ? withUnixLineEnds(text) : undefined
  } catch {
    return undefined
  }
}

/** The last run's state, if no file has changed since. */
function provenState(
  root: string,
  isOfUse: (text: string) => boolean,
): (State & { isProvenAnew: boolean }) | undefined {
  try {
    const state = readState(root, isOfUse)
    if (!state) return undefined
    const unproven = filesWithoutProof(root, state)
    const isProvenAnew = unproven.length > 0
    const since = isProvenAnew ? proveByReading(root, unproven) : state.since
    return { ...state, since, isProvenAnew }
  } catch {
    return undefined
  }
}

/** The changes of a run with the same files: none. */
function changesOf({ files }: State): Change[] {
  const listed = files.filter(({ path }) => path !== lockPath)
  return listed.map(({ path, hash, isEdited }): Change => {
    if (isEdited) return { path, fate: 'keep', isEdited }
    return { path, fate: hash === undefined ? 'keep' : 'unchanged' }
  })
}

/** Files that changed so recently that another change could leave the same times. */
function filesWithoutProof(root: string, { files, since }: State): StateFile[] {
  return files.filter(({ path, hash, stamp }) => {
    const stats = lstatSync(`${root}/${path}`)
    if (hash === undefined) return false
    if (!stats.isFile() || stamp !== stampOf(stats)) throw new Error(`${path} has changed`)
    return !isProof(stats, since)
  })
}

/** The time before they were read. */
function proveByReading(root: string, files: StateFile[]): number {
  const since = timeOf(root)
  for (const { path, hash } of files) {
    const isSame = hashOfText(readFileSync(join(root, path), 'utf8')) === hash
    if (!isSame) throw new Error(`${path} has changed`)
  }
  return since
}

/** Saves the next run from reading the files. Best effort. */
function keepProof(root: string, { key, note, since, files, tables }: State): void {
  try {
    replaceState(root, { key, note, since, files, tables })
  } catch {
    return
  }
}

/** The file system's own time, which may differ from this machine's clock. */
function timeOf(root: string): number {
  const probe = join(root, `${stateFile}.${process.pid}`)
  writeNew(probe, '')
  const { mtimeMs } = statSync(probe)
  rmSync(probe)
  return mtimeMs
}

function replaceState(root: string, state: State): void {
  const next = join(root, `${stateFile}.${process.pid}`)
  writeNew(next, JSON.stringify(state))
  renameSync(next, join(root, stateFile))
}
