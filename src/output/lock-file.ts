import type { FileMode, GeneratedFile } from '../render/generated-file.js'
import { printHeader, type LockHeader } from './lock-header.js'
import { OutputProblem } from './output-problem.js'
import { isSafePath } from './safe-path.js'
import { hashOfFile } from './text-hash.js'

export const lockPath = 'pylight.lock'

/** Not in the lock, because its hash would tell something about the secrets. */
export const secretsPath = '.env'

export interface LockEntry {
  path: string
  mode: GeneratedFile['mode']
  table?: string
  /**
   * Hashes of texts that Pylight wrote; several after a merge of two branches or an aborted run. For a
   * table's `once` file, of the text it would write now; none for other `once` files and for `setup` files.
   */
  hashes: ReadonlySet<string>
  /** The user deleted it, and it stays deleted. */
  isDeleted?: true
  /** No longer generated, but kept, as it was edited. */
  isOrphan?: true
}

/** What earlier runs wrote, by path. */
export type Lock = ReadonlyMap<string, LockEntry>

const format = 1
const entryPattern = /^(\S+) (generated|setup|once) (\S+) ([0-9a-f]{32}|deleted|orphan|-)$/

/**
 * Reads one or more texts of `pylight.lock` as one. Skips lines that aren't entries, such as conflict
 * markers: files without entry are never overwritten.
 *
 * @throws OutputProblem when the file was written in a later format.
 */
export function parseLock(...texts: string[]): Lock {
  const lock = new Map<string, LockEntry & { hashes: Set<string> }>()
  for (const text of texts) {
    refuseLaterFormat(text)
    for (const line of text.split(/\r?\n/)) {
      const [, path = '', mode, table, hash = '-'] = entryPattern.exec(line) ?? []
      if (!isSafePath(path)) continue
      const known = lock.get(path)
      const hashes = known?.hashes ?? new Set()
      if (/^[0-9a-f]{32}$/.test(hash)) hashes.add(hash)
      lock.set(path, {
        path,
        mode: mode as FileMode,
        ...(table !== '-' && { table }),
        ...(hash === 'deleted' && { isDeleted: true }),
        ...((hash === 'orphan' || known?.isOrphan) && { isOrphan: true }),
        hashes,
      })
    }
  }
  return lock
}

function refuseLaterFormat(text: string): void {
  const [, found = '0'] = /^pylight-lock (\d+)/.exec(text) ?? []
  if (Number(found) <= format) return
  throw new OutputProblem(`${lockPath} was written by a newer Pylight. Upgrade Pylight.`)
}

/** The text of `pylight.lock`: lines ordered by path. */
export function printLock(entries: LockEntry[], header: LockHeader): string {
  const lines = entries.flatMap(({ path, mode, table = '-', hashes, isDeleted, isOrphan }) => {
    const known = isDeleted ? ['deleted'] : hashes.size > 0 ? [...hashes] : ['-']
    const words = isOrphan ? [...known, 'orphan'] : known
    return words.map((word) => `${path} ${mode} ${table} ${word}\n`)
  })
  return `${printHeader(format, header)}\n${lines.sort().join('')}`
}

/** The lock's entry of a file that a run is about to write. */
export function lockEntry(file: GeneratedFile): LockEntry {
  const { path, mode, table } = file
  const hashes = new Set(mode === 'generated' || table !== undefined ? [hashOfFile(file)] : [])
  return { path, mode, ...(table !== undefined && { table }), hashes }
}
