import type { LockEntry } from './lock-file.js'
import type { Cause } from './plan/cause.js'

/**
 * What happens to a path below the output folder. `merge`: the user's and Pylight's changes are
 * combined; `conflict`: some of them clash. `keep`: it stays as the user has it. `absent`: the user
 * deleted it. `refuse`: writing it would lose something; `unresolved`: it still has markers of an
 * earlier conflict. These two stop the whole run.
 */
export type Fate =
  | 'create'
  | 'move'
  | 'replace'
  | 'merge'
  | 'conflict'
  | 'unchanged'
  | 'keep'
  | 'absent'
  | 'delete'
  | 'refuse'
  | 'unresolved'

export interface Change {
  /** Relative to the output folder, with forward slashes. */
  path: string
  fate: Fate
  /** Why the file has its fate: for `refuse`, and when the user should know. */
  cause?: Cause
  /** The line of the cause, from 1. */
  line?: number
  /** The text to write, with the line ends of the existing file. */
  text?: string
  /** Its path before its table was renamed. */
  from?: string
  /** Whether the resulting file has edits by hand. */
  isEdited?: true
  /** The existing text; for `refuse` only if `--adopt` or `--force` could use it. */
  before?: string
  /** For `conflict`: the text of the last run, if known, and the text of this one. */
  sides?: { base?: string; theirs: string }
}

/** The whole plan of a run, ordered by path. Nothing has been written yet. */
export interface ChangeSet {
  changes: Change[]
  /** The text of `pylight.lock`, which is written last. */
  lock: string
  /** What it says. */
  entries: LockEntry[]
  /** New bases for `.pylight/base`, by path. */
  bases: ReadonlyMap<string, string>
  /** Paths whose base is no longer needed. */
  staleBases: string[]
}

/** What is at a path. The text is read only when it is compared; what the last run saw saves that. */
export type Found =
  | { kind: 'missing' }
  | { kind: 'file'; text?: string; seen?: Seen }
  | { kind: 'folder' | 'link' | 'special' }
  /** A path that differs only in case and is the same file on this file system. */
  | { kind: 'twin'; of: string }

/** A file as it was in the last run and still is. */
export interface Seen {
  hash: string
  stamp: string
}

/** What is in the output folder, by path; paths that weren't looked at are missing. */
export type Disk = ReadonlyMap<string, Found>

/** What the last run wrote, by path; undefined if it wasn't kept. */
export interface Bases {
  has(path: string): boolean
  read(path: string): string | undefined
}

const foundAs = { folder: 'a folder', link: 'a symbolic link', special: 'not a file' }

/** Why a path can't be written to. */
export function obstacle(found: Exclude<Found, { kind: 'missing' | 'file' }>): string {
  if (found.kind !== 'twin') return `is ${foundAs[found.kind]}`
  return `is the same file as ${found.of}: this disk ignores case. Rename it through a third name.`
}

/** Whether a path is written, moved or deleted. */
export function isAction({ fate }: Change): boolean {
  return !['unchanged', 'keep', 'absent', 'refuse', 'unresolved'].includes(fate)
}

/** Whether a change stops the whole run. */
export function isStop({ fate }: Change, conflict: string): boolean {
  return fate === 'refuse' || fate === 'unresolved' || (fate === 'conflict' && conflict === 'fail')
}
