import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileMode } from '../render/generated-file.js'
import { BaseFolder } from './base.js'
import { readHistory, statePath } from './journal.js'
import { lockPath, type LockEntry } from './lock-file.js'
import { OutputProblem } from './output-problem.js'
import { readText } from './read-text.js'
import { hashOfText } from './text-hash.js'

/** Who owns a file: all but generated files are the user's. */
export interface Ownership {
  kind: FileMode | 'foreign' | 'deleted' | 'missing'
  /** The table that it was made from. */
  table?: string
  /** The current text. */
  text?: string
  /** Whether it differs from what the last run wrote. */
  isEdited: boolean
  /** The base, if it was kept. */
  base?: string
}

/** The entries of `pylight.lock` for a project's files. */
export class OwnedFolder {
  private readonly lock: ReadonlyMap<string, LockEntry>
  private readonly bases: BaseFolder

  /** @throws OutputProblem when there is no lock, or none that can be read. */
  constructor(private readonly root: string) {
    if (!existsSync(join(root, lockPath))) {
      throw new OutputProblem(
        `There is no ${lockPath} in ${root}, so nothing was generated there. Run pylight generate first.`,
      )
    }
    this.lock = readHistory(root).lock
    this.bases = new BaseFolder(root)
  }

  get paths(): string[] {
    return [...this.lock.keys()]
  }

  isFolder(path: string): boolean {
    return statSync(join(this.root, path), { throwIfNoEntry: false })?.isDirectory() ?? false
  }

  /** Whether a path belongs to Pylight's own records. */
  isOwnRecord(path: string): boolean {
    return path === lockPath || path.startsWith(`${statePath}/`)
  }

  ownershipOf(path: string): Ownership {
    const entry = this.lock.get(path)
    const text = readText(join(this.root, path))
    const table = entry?.table === undefined ? {} : { table: entry.table }
    if (text === undefined)
      return { kind: entry ? 'deleted' : 'missing', isEdited: false, ...table }
    if (!entry || entry.isDeleted) return { kind: 'foreign', isEdited: false, text }
    const isEdited = entry.mode === 'generated' && !entry.hashes.has(hashOfText(text))
    const base = this.bases.read(path) ?? (isEdited ? undefined : text)
    return { kind: entry.mode, ...table, text, isEdited, ...(base !== undefined && { base }) }
  }
}
