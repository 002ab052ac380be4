import { InternalError } from '../diagnostics/internal-error.js'

/**
 * Whether a path stays below the folder that it's joined to, out of git's own, on every operating
 * system, and fits a line of the lock.
 */
export function isSafePath(path: string): boolean {
  if (/[\\:\0\s]/.test(path)) return false
  return path.split('/').every((part) => !/^\.{0,2}$/.test(part) && !isOfGit(part))
}

/** As Windows reads it, too. */
export function isOfGit(part: string): boolean {
  return /^(\.git\.*|git~\d+)$/i.test(part)
}

/** Whether Pylight deletes such a file when its table goes: whatever the lock says, no other one. */
export function isDeletable(path: string): boolean {
  return path === 'prisma/schema.prisma' || /^src\/(generated|custom)\//.test(path)
}

/** @throws InternalError when a path could lead elsewhere, or stands for two files. */
export function checkPaths(paths: string[]): void {
  const seen = new Set<string>()
  for (const path of paths) {
    if (!isSafePath(path)) throw new InternalError(`unsafe path of a generated file: ${path}`)
    if (seen.has(path)) throw new InternalError(`two generated files have the path ${path}`)
    seen.add(path)
  }
}
