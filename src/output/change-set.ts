import type { Cause } from './plan/cause.js'

/**
 * What becomes of one path below the output folder. `merge`: what the user and Pylight changed is
 * brought together; `conflict`: as much of it as possible. `keep`: it's as the user wants it.
 * `absent`: the user deleted it. `refuse`: writing it would lose something; `unresolved`: it still
 * has marks of an earlier conflict. Either stops the whole run.
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
  /** Below the output folder, with forward slashes. */
  path: string
  fate: Fate
  /** Why, where that isn't plain: for `refuse`, and where the user should know. */
  cause?: Cause
  /** Where in the file the cause is, from 1. */
  line?: number
  /** What is written; its line ends are those of what stands there. */
  text?: string
  /** Where it stood until its table was renamed. */
  from?: string
  /** Whether what stands there in the end has changes by hand in it. */
  isEdited?: true
  /** What stood there, read for the plan; of what is refused, only where it's a file to take over or replace. */
  before?: string
  /** For `conflict`: what the last run wrote, when that is known, and what this one would write. */
  sides?: { base?: string; theirs: string }
}

/** The whole plan of a run, in the order of paths. Nothing has been written yet. */
export interface ChangeSet {
  changes: Change[]
  /** The text that `pylight.lock` gets when all else is written. */
  lock: string
  /** What `.pylight/base` has to keep for the next merge, by path: what isn't kept yet. */
  bases: ReadonlyMap<string, string>
  /** Paths whose base is of no more use. */
  staleBases: string[]
}

/** What stands at a path. The text is read only where it's compared. */
export type Found =
  | { kind: 'missing' }
  | { kind: 'file'; text?: string }
  | { kind: 'folder' | 'link' | 'special' }
  /** The file of another path that differs in capitals alone, which the file system doesn't tell apart. */
  | { kind: 'twin'; of: string }

/** What stands in the output folder, by path; a path that wasn't looked at is missing. */
export type Disk = ReadonlyMap<string, Found>

/** What the last run wrote, by path; undefined where that isn't kept. */
export interface Bases {
  has(path: string): boolean
  read(path: string): string | undefined
}

const foundAs = { folder: 'a folder', link: 'a symbolic link', special: 'not a file' }

/** Why a path can't be written to. */
export function obstacle(found: Exclude<Found, { kind: 'missing' | 'file' }>): string {
  if (found.kind !== 'twin') return `is ${foundAs[found.kind]}`
  return `is ${found.of} here: this disk takes no notice of capitals. Rename by way of a third name.`
}

/** Whether a path is to be written, moved or deleted. */
export function isAction({ fate }: Change): boolean {
  return !['unchanged', 'keep', 'absent', 'refuse', 'unresolved'].includes(fate)
}

/** Whether a change keeps the whole run from being carried out. */
export function isStop({ fate }: Change, conflict: string): boolean {
  return fate === 'refuse' || fate === 'unresolved' || (fate === 'conflict' && conflict === 'fail')
}
