import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OutputProblem, outputProblem } from './output-problem.js'
import { writeNew } from './write-new.js'

const pollMilliseconds = 50
const patienceMilliseconds = 20_000

/** Shorter waits aren't reported. */
const silentMilliseconds = 500

export interface Turn {
  /** Ends the wait for another run in the same folder, with an AbortError. */
  signal?: AbortSignal | undefined
  /** Called once with the process that holds the lock. */
  onWait?: ((holder: number) => void) | undefined
}

/** A lock without holder is being created; if it stays so for this long, its process was killed. */
const makingMilliseconds = 1000

/** The lock of the working process. */
export function runLockPath(folder: string): string {
  return join(folder, 'running')
}

/**
 * Waits for the folder's lock, then runs `work` while no other process works in the folder.
 *
 * @throws FolderInUse when the lock isn't free in time.
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

/** Replaces the lock of a dead process; if several processes try, the last one gets it. */
async function takeOver(path: string, waited: number): Promise<boolean> {
  const holder = holderOf(path)
  if (holder === 0 ? waited < makingMilliseconds : isRunning(holder)) return false
  const mine = `${path}.${process.pid}`
  writeNew(mine, String(process.pid))
  renameSync(mine, path)
  await sleep(pollMilliseconds)
  return holderOf(path) === process.pid
}

/** Zero while the lock is being created, or just removed. */
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

/** Another process held the lock all the time. */
export class FolderInUse extends OutputProblem {}

function tooBusy(path: string): FolderInUse {
  const holder = holderOf(path)
  return new FolderInUse(
    `Another pylight (process ${holder}) is working in this folder. If it isn't, delete ${path}.`,
  )
}
