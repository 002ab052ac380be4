import { lstatSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from './change-set.js'
import { statePath } from './journal.js'
import { lockPath } from './lock-file.js'
import { isProof, stampOf } from './stamp.js'
import { hashOfText } from './text-hash.js'
import { writeNew } from './write-new.js'

const stateFile = `${statePath}/state`

/** What a run left behind, so that the next one can tell that there's nothing to do. */
export interface State {
  /** Of all that the output depends on. */
  key: string
  /** What else the run would have to say again. */
  note: unknown
  /** A time of the file system before which no file that is listed was looked at. */
  since: number
  files: StateFile[]
}

/** A file without a hash is the user's: it only has to be there. */
export interface StateFile {
  path: string
  hash?: string | undefined
  stamp?: string
  isEdited?: true | undefined
}

/** Keeps in mind files as they stand now, with the hashes of what was written to those without a stamp. */
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
  /** What a run would find to do: nothing. */
  changes: Change[]
}

/**
 * What the last run left, when it had the same key and each file still is as it left it;
 * undefined when that's in any doubt.
 */
export function recallState(root: string, key: string): Recalled | undefined {
  const state = provenState(root, (text) => text.includes(key))
  if (state?.key !== key) return undefined
  if (state.isProvenAnew) keepProof(root, state)
  return { note: state.note, changes: changesOf(state) }
}

/** The state of the last run, whatever its key, when each file still is as it left it. */
function provenState(
  root: string,
  isOfUse: (text: string) => boolean = () => true,
): (State & { isProvenAnew: boolean }) | undefined {
  try {
    if (!lstatSync(join(root, statePath)).isDirectory()) return undefined
    const text = readFileSync(join(root, stateFile), 'utf8')
    if (!isOfUse(text)) return undefined
    const state = JSON.parse(text) as State
    const unproven = filesWithoutProof(root, state)
    const isProvenAnew = unproven.length > 0
    const since = isProvenAnew ? proveByReading(root, unproven) : state.since
    return { ...state, since, isProvenAnew }
  } catch {
    return undefined
  }
}

/** What a run with the same files would do: nothing. */
function changesOf({ files }: State): Change[] {
  const listed = files.filter(({ path }) => path !== lockPath)
  return listed.map(({ path, hash, isEdited }): Change => {
    if (isEdited) return { path, fate: 'keep', isEdited }
    return { path, fate: hash === undefined ? 'keep' : 'unchanged' }
  })
}

/** Files that changed so late that another change may have left the same times. */
function filesWithoutProof(root: string, { files, since }: State): StateFile[] {
  return files.filter(({ path, hash, stamp }) => {
    const stats = lstatSync(join(root, path))
    if (hash === undefined) return false
    if (!stats.isFile() || stamp !== stampOf(stats)) throw new Error(`${path} has changed`)
    return !isProof(stats, since)
  })
}

/** The time from before they were read. */
function proveByReading(root: string, files: StateFile[]): number {
  const since = timeOf(root)
  for (const { path, hash } of files) {
    const isSame = hashOfText(readFileSync(join(root, path), 'utf8')) === hash
    if (!isSame) throw new Error(`${path} has changed`)
  }
  return since
}

/** So that the next run needn't read the files. It is no matter where that isn't possible. */
function keepProof(root: string, { key, note, since, files }: State): void {
  try {
    replaceState(root, { key, note, since, files })
  } catch {
    return
  }
}

/** The file system's own time: clocks of other machines don't matter. */
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
