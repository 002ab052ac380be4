import type { Stats } from 'node:fs'

/** The coarsest resolution of times in file systems. */
const coarsestMilliseconds = 2000

/** Metadata that differs after nearly every change of a file. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino].join()
}

/**
 * Whether a stamp proves that a file hasn't changed since it was looked at, which was not before `since`
 * in the file system's time. It doesn't if another change could have left the same times.
 */
export function isProof({ mtimeMs, ctimeMs }: Stats, since: number): boolean {
  return Math.max(mtimeMs, ctimeMs) < since - coarsestMilliseconds
}
