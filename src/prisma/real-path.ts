import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { PrismaProblem } from './problem.js'

/** Whether a path, with links resolved, is below a folder. */
export function isBelow(folder: string, path: string): boolean {
  const real = realPath(folder)
  return realPath(path).startsWith(real.endsWith(sep) ? real : real + sep)
}

/**
 * The path with links resolved; it may not exist yet.
 * @throws PrismaProblem at a link to what doesn't exist
 */
export function realPath(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  if (lstatSync(absolute, { throwIfNoEntry: false })) {
    throw new PrismaProblem(`${absolute} is a link that leads nowhere. Delete it.`)
  }
  return join(realPath(dirname(absolute)), absolute.slice(dirname(absolute).length))
}
