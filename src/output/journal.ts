import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockPath, parseLock, secretsPath, type Lock } from './lock-file.js'
import { outputProblem } from './output-problem.js'

/** Pylight's own folder below the output folder. */
export const statePath = '.pylight'

/** Below the output folder: what the last run wrote, each file at its own path. */
export const basePath = `${statePath}/base`

/** What a run is about to write, in the form of `pylight.lock`; gone when the run is done. */
export const journalPath = `${statePath}/next-lock`

/** Where a text waits, beside the file that it will replace. */
export function temporaryName(path: string): string {
  return `${path}.pylight-new`
}

export interface History {
  /** What all earlier runs wrote, the last of which may have been killed. */
  lock: Lock
  /** The text of `pylight.lock`. */
  text: string
  /** What a killed run had begun to write. */
  begun: Lock
}

/** @throws OutputProblem when the lock can't be read or was written in a later format. */
export function readHistory(root: string): History {
  const text = readText(join(root, lockPath))
  const begun = readText(join(root, journalPath))
  return { lock: parseLock(text, begun), text, begun: parseLock(begun) }
}

/** Removes what a killed run had prepared. */
export function clearUp(root: string, { begun }: History): void {
  if (begun.size === 0) return
  for (const path of [...begun.keys(), secretsPath]) {
    rmSync(join(root, temporaryName(path)), { force: true })
    rmSync(join(root, basePath, temporaryName(path)), { force: true })
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw outputProblem(error, `Can't read ${file}`)
  }
}
