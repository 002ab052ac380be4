import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { statePath } from './journal.js'

const learntFile = `${statePath}/learnt`

/** Lines for the next run, and what they belong to. */
export interface Learnt {
  /** Of the state that was saved with them. */
  key: string
  /** Of all that the output depends on but the spec's text. */
  origin: string
  lines: readonly string[]
}

/** No run fails because it can't be kept: the next one does more work, that's all. */
export function saveLearnt(root: string, { key, origin, lines }: Learnt): void {
  const next = join(root, `${learntFile}.${process.pid}`)
  try {
    writeFileSync(next, [key, origin, ...lines].join('\n'))
    renameSync(next, join(root, learntFile))
  } catch {
    rmSync(next, { force: true })
  }
}

export function forgetLearnt(root: string): void {
  rmSync(join(root, learntFile), { force: true })
}

export function hasLearnt(root: string): boolean {
  return existsSync(join(root, learntFile))
}

/** Undefined when there are no lines of that origin, or of any one key. */
export function readLearnt(
  root: string,
  of: { origin: string; key?: string },
): string[] | undefined {
  try {
    const text = readFileSync(join(root, learntFile), 'utf8')
    const [key, origin, ...lines] = text.split('\n')
    return origin === of.origin && key === (of.key ?? key) ? lines : undefined
  } catch {
    return undefined
  }
}
