import { InternalError } from '../diagnostics/internal-error.js'

/**
 * Whether a path stays inside its folder and outside git's, on every operating system, and fits a line of
 * the lock.
 */
export function isSafePath(path: string): boolean {
  if (/[\\:\0\s]/.test(path)) return false
  return path.split('/').every((part) => !/^\.{0,2}$/.test(part) && !isOfGit(part))
}

/** Also as Windows reads it. */
export function isOfGit(part: string): boolean {
  return /^(\.git\.*|git~\d+)$/i.test(part)
}

/** Whether Pylight may delete the file when its table is removed, whatever the lock says. */
export function isDeletable(path: string): boolean {
  return path === 'prisma/schema.prisma' || /^src\/(generated|custom)\//.test(path)
}

/** @throws InternalError when a path could lead elsewhere, or two files have the same path. */
export function checkPaths(paths: string[]): void {
  const seen = new Set<string>()
  for (const path of paths) {
    if (!isSafePath(path)) throw new InternalError(`unsafe path of a generated file: ${path}`)
    if (seen.has(path)) throw new InternalError(`two generated files have the path ${path}`)
    seen.add(path)
  }
}
