import { InternalError } from '../diagnostics/internal-error.js'

/** Whether a path stays below the folder that it's joined to, on every operating system, and fits a line of the lock. */
export function isSafePath(path: string): boolean {
  if (/[\\:\0\s]/.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
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
