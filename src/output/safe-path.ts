import { InternalError } from '../diagnostics/internal-error.js'

/** What every file system takes. */
const longest = { path: 1000, name: 255 }

/**
 * Whether a path stays inside its folder and outside git's, on every operating system, and fits a line of
 * the lock.
 */
export function isSafePath(path: string): boolean {
  if (/[\\:\0\s]/.test(path) || path.length > longest.path) return false
  return path.split('/').every(isSafeName)
}

function isSafeName(part: string): boolean {
  return !/^\.{0,2}$/.test(part) && Buffer.byteLength(part) <= longest.name && !isOfGit(part)
}

/** Also as Windows reads it. */
export function isOfGit(part: string): boolean {
  return /^(\.git\.*|git~\d+)$/i.test(part)
}

/** Whether Pylight may delete the file when the spec no longer has it, whatever the lock says. */
export function isDeletable(path: string): boolean {
  const outside = ['prisma/schema.prisma', 'test/new-database.ts']
  return outside.includes(path) || /^src\/(generated|custom)\//.test(path)
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
