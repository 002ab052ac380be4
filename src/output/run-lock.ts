import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OutputProblem, outputProblem } from './output-problem.js'
import { writeNew } from './write-new.js'

const pollMilliseconds = 50
const patienceMilliseconds = 20_000

/** What takes no longer isn't worth a word. */
const silentMilliseconds = 500

export interface Turn {
  /** Ends the wait for another run in the same folder, with an AbortError. */
  signal?: AbortSignal | undefined
  /** Is told, once, of the process that has the turn. */
  onWait?: ((holder: number) => void) | undefined
}

/** A mark without its holder is being made, unless it stays so: then its process was killed. */
const makingMilliseconds = 1000

/** The mark of the process at work, made when its turn comes. */
export function runLockPath(folder: string): string {
  return join(folder, 'running')
}

/**
 * Does work that no other process may do in the same folder meanwhile, waiting for its turn.
 *
 * @throws FolderInUse when the turn doesn't come in time.
 */
export async function withRunLock<Result>(
  folder: string,
  work: () => Result | Promise<Result>,
  { signal, onWait }: Turn = {},
): Promise<Result> {
  const path = runLockPath(folder)
  for (let waited = 0; !(await take(path, waited)); waited += pollMilliseconds) {
    if (waited >= patienceMilliseconds) throw tooBusy(path)
    if (waited === silentMilliseconds) onWait?.(holderOf(path))
    await sleep(pollMilliseconds, undefined, { signal })
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

async function take(path: string, waited: number): Promise<boolean> {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return takeOver(path, waited)
    throw outputProblem(error, `Can't write to ${path}`)
  }
}

/** Replaces the mark of a process that died; of several that try, the last one has it. */
async function takeOver(path: string, waited: number): Promise<boolean> {
  const holder = holderOf(path)
  if (holder === 0 ? waited < makingMilliseconds : isRunning(holder)) return false
  const mine = `${path}.${process.pid}`
  writeNew(mine, String(process.pid))
  renameSync(mine, path)
  await sleep(pollMilliseconds)
  return holderOf(path) === process.pid
}

/** Zero while the mark is being made, or just gone. */
function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Another process had its turn all the time. */
export class FolderInUse extends OutputProblem {}

function tooBusy(path: string): FolderInUse {
  const holder = holderOf(path)
  return new FolderInUse(
    `Another pylight (process ${holder}) is at work in this folder. If it isn't, delete ${path}.`,
  )
}
