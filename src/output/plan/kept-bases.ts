import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change, ChangeSet } from '../change-set.js'
import type { LockEntry } from '../lock-file.js'
import { manifestPath } from '../merge/merge-manifest.js'
import { isSameText } from '../text-hash.js'
import type { Before } from './plan-input.js'

/** Bases to add for the next merge, and bases to remove. */
export function keptBases(
  files: GeneratedFile[],
  before: Before,
  changes: Change[],
  entries: LockEntry[],
): Pick<ChangeSet, 'bases' | 'staleBases'> {
  const { lock, begun, bases } = before
  const fates = new Map(changes.map((change) => [change.path, change]))
  const made = new Map(entries.map((entry) => [entry.path, entry]))
  const isKept = (file: GeneratedFile): boolean => {
    const { path, mode } = file
    const change = fates.get(path)
    if (mode === 'once' || change?.fate === 'absent') return true
    if (mode === 'setup') return isSetupKept(file, before, change)
    if (!bases.has(path) || begun.has(path)) return false
    const known = lock.get(path)?.hashes
    const [hash = ''] = made.get(path)?.hashes ?? []
    return known?.size === 1 && known.has(hash)
  }
  const wanted = files.filter((file) => !isKept(file))
  const stays = new Set(entries.filter(({ isDeleted }) => !isDeleted).map(({ path }) => path))
  const left = [...lock.keys()].filter((path) => !stays.has(path) && bases.has(path))
  return { bases: new Map(wanted.map(({ path, text }) => [path, text])), staleBases: left }
}

/** A file of the setup has a base if Pylight wrote it; package.json always, as its members are merged. */
function isSetupKept(
  { path, text }: GeneratedFile,
  { disk, bases }: Before,
  change: Change | undefined,
): boolean {
  const base = bases.read(path)
  if (base !== undefined) return isSameText(base, text)
  const found = disk.get(path)
  const isWritten = change?.fate === 'create' || path === manifestPath
  return !isWritten && !(found?.kind === 'file' && isSameText(found.text ?? '', text))
}
