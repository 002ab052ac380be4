import { readFileSync, type Stats } from 'node:fs'
import { isProof, stampOf } from './stamp.js'

/** Caches the texts of files between runs of one process. A text is read again when it may have changed. */
export class KnownTexts {
  private readonly known = new Map<string, { stamp: string; text: string }>()
  private since = 0

  /** @param since a file system time before this run looks at any file */
  beginRun(since: number): void {
    this.since = since
  }

  read(file: string, stats: Stats): string {
    const stamp = stampOf(stats)
    const before = this.known.get(file)
    if (before?.stamp === stamp) return before.text
    const text = readFileSync(file, 'utf8')
    if (isProof(stats, this.since)) this.known.set(file, { stamp, text })
    else this.known.delete(file)
    return text
  }
}
