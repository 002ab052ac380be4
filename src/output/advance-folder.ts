import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from './change-set.js'
import { journalPath } from './journal.js'
import { readLearnt, saveLearnt } from './learnt-file.js'
import { planAdvance, type Advance } from './plan/plan-advance.js'
import { withRunLock, type Turn } from './run-lock.js'
import { makeStateFolder } from './state-folder.js'
import { changesOf, provenState, saveState } from './state.js'
import { withUnixLineEnds } from './text-hash.js'
import { writeChanges } from './write-changes.js'

export interface AdvanceOptions extends Turn {
  /** Of all that the output depends on. */
  key: string
  /** Of all of it but the spec's text. */
  origin: string
}

/**
 * Writes what has changed since the last run, where every file still is as that run left it and no file
 * that changes has edits. Undefined when that isn't so, or when `advance` can't tell: then nothing was
 * written, and it takes `updateFolder`.
 *
 * @param advance gets what the last run has learnt
 * @throws OutputProblem when the folder can't be written
 */
export async function advanceFolder(
  root: string,
  { key, origin, ...turn }: AdvanceOptions,
  advance: (learnt: string[]) => Promise<Advance | undefined>,
): Promise<Change[] | undefined> {
  const work = async (): Promise<Change[] | undefined> => {
    const state = existsSync(join(root, journalPath)) ? undefined : provenState(root)
    const learnt = state && readLearnt(root, { key: state.key, origin })
    const advanced = learnt && (await advance(learnt))
    const plan = advanced && planAdvance(root, state, advanced)
    if (!plan) return undefined

    const { changes, lock, files } = plan
    if (changes.length > 0) {
      const bases = new Map(changes.map(({ path, text }) => [path, withUnixLineEnds(text)]))
      writeChanges(root, { changes, lock, bases, staleBases: [] })
    }
    saveLearnt(root, { key, origin, lines: advanced.learnt })
    const { note, since } = state
    saveState(root, { key, note, since, files })
    const replaced = new Map(changes.map((change) => [change.path, change]))
    return changesOf(state).map((change) => replaced.get(change.path) ?? change)
  }
  return withRunLock(makeStateFolder(root), work, turn)
}
