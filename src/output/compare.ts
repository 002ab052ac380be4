import type { GeneratedFile } from '../render/generated-file.js'
import { obstacle, type Change, type ChangeSet, type Disk, type Found } from './change-set.js'
import { lockEntry, printLock, secretsPath, type Lock, type LockEntry } from './lock-file.js'
import { hashOfText, isSameText } from './text-hash.js'

export interface CompareOptions {
  /** Replace generated files that were edited, and make again files that the user deleted. */
  force: boolean
  /** Pylight's own, for the lock. */
  version: string
}

/** Decides what becomes of every file, touching none. */
export function compareWithDisk(
  files: GeneratedFile[],
  lock: Lock,
  disk: Disk,
  { force, version }: CompareOptions,
): ChangeSet {
  const made = new Set(files.map((file) => file.path))
  const orphans = [...lock.values()].filter((entry) => !made.has(entry.path))
  const left = orphans.map((entry) => ({
    entry,
    change: fateOfOrphan(entry, at(disk, entry.path)),
  }))

  const changes = [
    ...files.map((file) => fateOf(file, lock.get(file.path), at(disk, file.path), force)),
    ...left.flatMap(({ change }) => change ?? []),
  ]
  const entries = [
    ...files.filter((file) => file.path !== secretsPath).map(lockEntry),
    ...left.flatMap(({ entry, change }) => (isStillOurs(entry, change) ? [entry] : [])),
  ]
  return { changes: changes.sort(byPath), lock: printLock(entries, version) }
}

function fateOf(
  file: GeneratedFile,
  known: LockEntry | undefined,
  found: Found,
  force: boolean,
): Change {
  return file.mode === 'once'
    ? fateOfScaffold(file, known, found, force)
    : fateOfGenerated(file, known, found, force)
}

function fateOfScaffold(
  { path, table, text }: GeneratedFile,
  known: LockEntry | undefined,
  found: Found,
  force: boolean,
): Change {
  if (found.kind === 'folder') return { path, fate: 'refuse', reason: obstacle('folder') }
  if (found.kind !== 'missing') return { path, fate: 'keep' }
  const isImported = table !== undefined
  if (known && !isImported && !force) return { path, fate: 'keep', reason: 'you deleted it' }
  return { path, fate: 'create', text }
}

function fateOfGenerated(
  { path, text }: GeneratedFile,
  known: LockEntry | undefined,
  found: Found,
  force: boolean,
): Change {
  if (found.kind === 'missing') return { path, fate: 'create', text }
  if (found.kind !== 'file') return { path, fate: 'refuse', reason: obstacle(found.kind) }

  const current = found.text ?? ''
  if (isSameText(current, text)) return { path, fate: 'unchanged' }
  if (force || known?.hashes.has(hashOfText(current))) return { path, fate: 'replace', text }
  return { path, fate: 'refuse', reason: known ? 'was edited' : 'was not made by Pylight' }
}

/** A file that an earlier run wrote and this one doesn't. */
function fateOfOrphan({ path, mode, hashes }: LockEntry, found: Found): Change | undefined {
  if (found.kind === 'missing') return undefined
  if (mode === 'once') return { path, fate: 'keep', reason: 'no longer used, and yours' }
  if (found.kind === 'file' && hashes.has(hashOfText(found.text ?? '')))
    return { path, fate: 'delete' }
  return { path, fate: 'keep', reason: 'no longer generated, but was edited' }
}

function isStillOurs(entry: LockEntry, change: Change | undefined): boolean {
  return entry.mode === 'generated' && change?.fate === 'keep'
}

function at(disk: Disk, path: string): Found {
  return disk.get(path) ?? { kind: 'missing' }
}

function byPath(one: Change, other: Change): number {
  return one.path < other.path ? -1 : 1
}
