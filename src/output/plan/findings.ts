import type { Change } from '../change-set.js'
import { lockPath, secretsPath } from '../lock-file.js'
import { parseHeader } from '../lock-header.js'
import { isSameText } from '../text-hash.js'
import type { FolderPlan } from '../update-folder.js'
import { describeCause } from './cause.js'

/** Why a project isn't up to date. */
export type FindingKind =
  | 'stale'
  | 'missing'
  | 'orphan'
  | 'conflict'
  | 'unknown'
  | 'lock'
  | 'version'
  | 'edited'
  | 'deleted'

export interface Finding {
  kind: FindingKind
  path: string
  message: string
  /** Whether a run can't fix it: the user has to move or delete the file. */
  isYours?: true
}

/** Kinds that are the user's choice: listed, but not a problem. */
export const chosen: ReadonlySet<FindingKind> = new Set(['edited', 'deleted'])

/** What a run would update, and what was edited by hand. */
export function findingsOf(plan: FolderPlan, version: string): Finding[] {
  const findings = plan.changes.flatMap((change) => findingOf(change, plan) ?? [])
  const { version: made } = parseHeader(plan.history.text)
  if (made !== '' && made !== version) {
    const message = `was written by Pylight ${made}, and this is ${version}`
    return [...findings, { kind: 'version', path: lockPath, message }]
  }
  const isRight = isSameText(plan.history.text, plan.lock)
  if (isRight || findings.some(({ kind }) => !chosen.has(kind))) return findings
  return [
    ...findings,
    { kind: 'lock', path: lockPath, message: 'is not what pylight generate writes' },
  ]
}

function findingOf(
  { path, fate, isEdited, cause, from }: Change,
  plan: FolderPlan,
): Finding | undefined {
  if (path === secretsPath) return undefined // no clone has it
  const known = plan.history.lock.get(path)
  if (fate === 'create' || (fate === 'absent' && known?.mode === 'generated' && !known.isDeleted)) {
    return { kind: 'missing', path, message: 'is missing' }
  }
  if (fate === 'absent') return { kind: 'deleted', path, message: 'was deleted by hand' }
  if (fate === 'replace' || fate === 'merge' || fate === 'move') {
    return { kind: 'stale', path, message: 'is out of date' }
  }
  if (fate === 'delete') return { kind: 'orphan', path, message: 'is no longer generated' }
  if (fate === 'conflict') return { kind: 'conflict', path, message: 'has a conflict' }
  if (fate === 'unresolved') {
    return { kind: 'conflict', path: from ?? path, message: 'has a conflict' }
  }
  if (fate === 'refuse')
    return { kind: 'unknown', path, message: cause ? describeCause(cause) : '' }
  if (fate !== 'keep' || !isEdited) return undefined
  if (cause === 'edited orphan') {
    return { kind: 'orphan', path, message: `is ${describeCause(cause)}`, isYours: true }
  }
  return { kind: 'edited', path, message: 'was edited by hand' }
}
