import type { Stats } from 'node:fs'
import type { Seen } from './change-set.js'
import { isProof, stampOf } from './stamp.js'
import { readState, type StateFile } from './state.js'

/** Files that haven't changed since the last run saw them. */
export class SeenFiles {
  private readonly files: ReadonlyMap<string, StateFile>

  private constructor(
    files: StateFile[],
    private readonly since: number,
  ) {
    this.files = new Map(files.map((file) => [file.path, file]))
  }

  static ofLastRun(root: string): SeenFiles {
    const { files = [], since = 0 } = readState(root) ?? {}
    return new SeenFiles(files, since)
  }

  /** Undefined when the file may have changed. */
  find(path: string, stats: Stats): Seen | undefined {
    const { hash, stamp } = this.files.get(path) ?? {}
    const isSeen = stamp === stampOf(stats) && isProof(stats, this.since)
    return isSeen && hash !== undefined ? { hash, stamp } : undefined
  }
}
