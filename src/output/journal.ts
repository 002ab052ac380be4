import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockPath, parseLock, secretsPath, type Lock } from './lock-file.js'
import { readText } from './read-text.js'

/** Pylight's own folder below the output folder. */
export const statePath = '.pylight'

/** Relative to the output folder: the bases. */
export const basePath = `${statePath}/base`

const suffix = '.base'

/**
 * A file's base, below `basePath`. Files of the setup have a suffix there, because other programs would
 * take `package.json`, `.gitignore` or `test/api.test.ts` for their own.
 */
export function toBase(path: string): string {
  return /^(src|prisma)\//.test(path) ? path : path + suffix
}

/** The path of the file that a base belongs to. */
export function fromBase(path: string): string {
  return path.endsWith(suffix) ? path.slice(0, -suffix.length) : path
}

/** What a run is about to write, in the format of `pylight.lock`; deleted when the run is done. */
export const journalPath = `${statePath}/next-lock`

/** A temporary file beside the file that it will replace. */
export function temporaryName(path: string): string {
  return `${path}.pylight-new`
}

export interface History {
  /** What earlier runs wrote; the last one may have been killed. */
  lock: Lock
  /** The text of `pylight.lock`. */
  text: string
  /** What a killed run was about to write. */
  begun: Lock
}

/** @throws OutputProblem when the lock can't be read or was written in a later format. */
export function readHistory(root: string): History {
  const text = readText(join(root, lockPath)) ?? ''
  const begun = readText(join(root, journalPath)) ?? ''
  return { lock: parseLock(text, begun), text, begun: parseLock(begun) }
}

/** Removes the temporary files of a killed run. */
export function clearUp(root: string, { begun }: History): void {
  if (begun.size === 0) return
  for (const path of [...begun.keys(), secretsPath]) {
    rmSync(join(root, temporaryName(path)), { force: true })
    rmSync(join(root, basePath, temporaryName(toBase(path))), { force: true })
  }
}
