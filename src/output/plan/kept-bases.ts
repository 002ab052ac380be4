import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change, ChangeSet } from '../change-set.js'
import type { LockEntry } from '../lock-file.js'
import type { Before } from './plan-input.js'

/** Bases to add for the next merge, and bases to remove. */
export function keptBases(
  files: GeneratedFile[],
  { lock, begun, bases }: Before,
  changes: Change[],
  entries: LockEntry[],
): Pick<ChangeSet, 'bases' | 'staleBases'> {
  const fates = new Map(changes.map((change) => [change.path, change]))
  const made = new Map(entries.map((entry) => [entry.path, entry]))
  const isKept = ({ path, mode }: GeneratedFile): boolean => {
    const change = fates.get(path)
    if (mode === 'once' || change?.fate === 'absent') return true
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
