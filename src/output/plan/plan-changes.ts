import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change, ChangeSet, Disk, Found } from '../change-set.js'
import { lockEntry, printLock, secretsPath, type Lock, type LockEntry } from '../lock-file.js'
import { isDeletable } from '../safe-path.js'
import { hashOfText, isSameText } from '../text-hash.js'
import {
  fateOfGenerated,
  fateOfMoved,
  fateOfScaffold,
  fateOfSetup,
  type FateOptions,
  type Unmerged,
} from './fate-of-file.js'
import { keptBases } from './kept-bases.js'
import { withNeeded } from './needed-lines.js'
import type { Before, PlanOptions } from './plan-input.js'

/** Decides the fate of every file before anything is written; merges where necessary. */
export async function planChanges(
  files: GeneratedFile[],
  before: Before,
  options: PlanOptions,
): Promise<ChangeSet> {
  const drafts = draftChanges(files, before, options)
  const isUnmerged = drafts.some(({ fate }) => fate === 'unmerged')
  const settle = isUnmerged ? (await import('./settle-merges.js')).settleMerges : undefined
  const changes = settle ? await settle(drafts, files, options) : (drafts as Change[])
  const sorted = changes.sort(byPath)
  const entries = entriesAfter(files, before, sorted)
  return {
    changes: sorted,
    lock: printLock(entries, options),
    entries,
    ...keptBases(files, before, sorted, entries),
  }
}

/** The fate of each file that needs no merge. */
function draftChanges(
  files: GeneratedFile[],
  before: Before,
  options: FateOptions,
): (Change | Unmerged)[] {
  const lock = withoutMissing(before)
  const drafts = files
    .map((file) => draftOf(file, lock, before, options))
    .map((draft) => withNeeded(draft, files, before))
  const made = new Set(files.map(({ path }) => path))
  const moved = new Set(drafts.flatMap(({ from }) => from ?? []))
  const orphans = [...before.lock.values()].filter(({ path }) => !made.has(path))
  const left = orphans.flatMap((entry) => fateOfOrphan(entry, before, moved.has(entry.path)) ?? [])
  return [...drafts, ...left, ...unlistedOrphans(files, before)]
}

/** Orphans that the lock lacks, after a merge in which one branch edits a file and the other renames its table. */
function unlistedOrphans(files: GeneratedFile[], { lock, disk }: Before): Change[] {
  const made = new Set(files.map(({ path }) => path))
  return files.flatMap(({ was, mode }): Change[] => {
    if (!was || made.has(was.path) || lock.has(was.path)) return []
    return at(disk, was.path).kind === 'file' ? [keptOrphan(was.path, mode)] : []
  })
}

/**
 * The lock without missing files that the user didn't delete. A killed run may not have written what it
 * planned; and if no generated file is on the disk, the user didn't delete single files. An orphan that
 * the user has deleted is generated again when it is needed again.
 */
function withoutMissing({ lock, begun, disk }: Before): Lock {
  const isThere = ({ path }: LockEntry): boolean => at(disk, path).kind !== 'missing'
  const generated = [...lock.values()].filter(({ mode }) => mode === 'generated')
  const isFresh = !generated.some(isThere)
  const isMissing = (entry: LockEntry): boolean => {
    if (isThere(entry) || entry.mode !== 'generated') return false
    return isFresh || entry.isOrphan === true || (begun.size > 0 && !entry.isDeleted)
  }
  return new Map([...lock].filter(([, entry]) => !isMissing(entry)))
}

function draftOf(
  file: GeneratedFile,
  lock: Lock,
  { disk, bases }: Before,
  options: FateOptions,
): Change | Unmerged {
  const entry = lock.get(file.path)
  const found = at(disk, file.path)
  if (file.was && !entry && found.kind === 'missing') {
    const from = file.was.path
    const former = { entry: lock.get(from), found: at(disk, from), bases }
    const moved = fateOfMoved(file, former, options)
    if (moved) return moved
  }
  const known = { entry, found, bases }
  if (file.mode === 'setup') return fateOfSetup(file, known, options)
  return file.mode === 'once'
    ? fateOfScaffold(file, known, options)
    : fateOfGenerated(file, known, options)
}

/** The fate of a file that only an earlier run wrote. */
function fateOfOrphan(
  { path, mode, hashes, isDeleted }: LockEntry,
  { disk, bases }: Before,
  isMoved: boolean,
): Change | undefined {
  const found = at(disk, path)
  if (found.kind === 'missing' || !isDeletable(path)) return undefined
  if (isMoved) return { path, fate: 'delete' }
  const text = found.kind === 'file' ? (found.text ?? '') : undefined
  const isMade = (it: string) =>
    mode === 'setup' ? isSameText(bases.read(path) ?? '', it) : hashes.has(hashOfText(it))
  if (text !== undefined && !isDeleted && isMade(text))
    return { path, fate: 'delete', before: text }
  return keptOrphan(path, mode)
}

function keptOrphan(path: string, mode: GeneratedFile['mode']): Change {
  if (mode !== 'generated') return { path, fate: 'keep', cause: 'unused' }
  return { path, fate: 'keep', isEdited: true, cause: 'edited orphan' }
}

function entriesAfter(files: GeneratedFile[], { lock }: Before, changes: Change[]): LockEntry[] {
  const fates = new Map(changes.map((change) => [change.path, change.fate]))
  const made = new Set(files.map(({ path }) => path))
  const listed = files.filter(({ path }) => path !== secretsPath)
  return [
    ...listed.map((file) => {
      const isDeleted = file.mode === 'generated' && fates.get(file.path) === 'absent'
      return isDeleted ? deletedEntry(file) : lockEntry(file)
    }),
    ...[...lock.values()]
      .filter(
        ({ path, mode }) => mode === 'generated' && !made.has(path) && fates.get(path) === 'keep',
      )
      .map((entry): LockEntry => ({ ...entry, isOrphan: true })),
  ]
}

function deletedEntry(file: GeneratedFile): LockEntry {
  return { ...lockEntry(file), isDeleted: true }
}

function at(disk: Disk, path: string): Found {
  return disk.get(path) ?? { kind: 'missing' }
}

function byPath(one: { path: string }, other: { path: string }): number {
  return one.path < other.path ? -1 : 1
}
