/**
 * What becomes of one path below the output folder. `keep`: it's the user's. `refuse`: writing it
 * would lose something that Pylight didn't write; one refusal stops the whole run.
 */
export type Fate = 'create' | 'replace' | 'unchanged' | 'keep' | 'delete' | 'refuse'

export interface Change {
  /** Below the output folder, with forward slashes. */
  path: string
  fate: Fate
  /** Why, where that isn't plain: for `refuse`, and for `keep` where the user should know. */
  reason?: string
  /** What is written, for `create` and `replace`. */
  text?: string
}

/** The whole plan of a run, in the order of paths. Nothing has been written yet. */
export interface ChangeSet {
  changes: Change[]
  /** The text that `pylight.lock` gets when all else is written. */
  lock: string
}

/** What stands at a path. The text is read only where it's compared. */
export type Found =
  { kind: 'missing' } | { kind: 'file'; text?: string } | { kind: 'folder' | 'link' | 'special' }

/** What stands in the output folder, by path; a path that wasn't looked at is missing. */
export type Disk = ReadonlyMap<string, Found>

const foundAs = { folder: 'a folder', link: 'a symbolic link', special: 'not a file' }

/** Why a path can't be written to. */
export function obstacle(kind: keyof typeof foundAs): string {
  return `is ${foundAs[kind]}`
}
