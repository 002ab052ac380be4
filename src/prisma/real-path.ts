import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

/** Whether a path, with links resolved, is below a folder. */
export function isBelow(folder: string, path: string): boolean {
  const real = realPath(folder)
  return realPath(path).startsWith(real.endsWith(sep) ? real : real + sep)
}

/** The path with links resolved; it may not exist yet. */
export function realPath(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  return join(realPath(dirname(absolute)), absolute.slice(dirname(absolute).length))
}
