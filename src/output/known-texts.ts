import { readFileSync, type Stats } from 'node:fs'
import { isProof, stampOf } from './stamp.js'

/** The texts of files that several runs of one process look at. Each is read again when it may have changed. */
export class KnownTexts {
  private readonly known = new Map<string, { stamp: string; text: string }>()
  private since = 0

  /** @param since a time of the file system before which no file of this run is looked at */
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
