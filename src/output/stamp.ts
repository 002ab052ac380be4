import type { Stats } from 'node:fs'

/** File systems keep times as coarse as this, or finer. */
const coarsestMilliseconds = 2000

/** What differs after nearly every change of a file. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino].join()
}

/**
 * Whether a stamp proves that a file is as it was when it was looked at, which was not before `since`
 * by the file system's own time. It doesn't when another change may have left the same times.
 */
export function isProof({ mtimeMs, ctimeMs }: Stats, since: number): boolean {
  return Math.max(mtimeMs, ctimeMs) < since - coarsestMilliseconds
}
