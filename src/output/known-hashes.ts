import type { Stats } from 'node:fs'
import { isProof, stampOf } from './stamp.js'
import { readState, type StateFile } from './state.js'

/** Hashes that the last run recorded, for files that haven't changed since. */
export class KnownHashes {
  private readonly files: ReadonlyMap<string, StateFile>

  private constructor(
    files: StateFile[],
    private readonly since: number,
  ) {
    this.files = new Map(files.map((file) => [file.path, file]))
  }

  static ofLastRun(root: string): KnownHashes {
    const { files = [], since = 0 } = readState(root) ?? {}
    return new KnownHashes(files, since)
  }

  /** Undefined when the file may have changed. */
  of(path: string, stats: Stats): string | undefined {
    const file = this.files.get(path)
    const isSeen = file?.stamp === stampOf(stats) && isProof(stats, this.since)
    return isSeen ? file.hash : undefined
  }
}
