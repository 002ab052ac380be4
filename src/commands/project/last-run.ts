import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { SpecSource } from '../../generate.js'
import type { Increment } from '../../increment.js'
import { hasLearnt, readLearnt } from '../../output/learnt-file.js'
import { recallState } from '../../output/state.js'
import { build } from '../package.js'
import { waitReport } from '../terminal/progress.js'
import type { GenerationRequest, Written } from './generation.js'

/** What the last run did, when this one would do the same and nothing has changed since. */
export function recallFiles(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Written | undefined {
  const keys = request.force ? undefined : keysOf(source, request)
  const state = keys && recallState(root, keys.key)
  return state && { changes: state.changes, diagnostics: state.note as Diagnostic[] }
}

/** Writes just what follows from what has changed in the spec since the last run, where that can be told. */
export async function advanceFiles(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Promise<Written | undefined> {
  const keys = request.force || !hasLearnt(root) ? undefined : keysOf(source, request)
  if (!keys) return undefined
  const { advanceFolder } = await import('../../output/advance-folder.js')
  const turn = { signal: request.signal, onWait: waitReport(request.quiet) }
  const changes = await advanceFolder(root, { ...keys, ...turn }, (learnt) =>
    incrementOf(source, request, learnt),
  )
  return changes && { diagnostics: [], changes }
}

/** Whether an advance is all that the spec calls for. The folder isn't looked at. */
export async function isAdvance(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Promise<boolean> {
  const keys = keysOf(source, request)
  const learnt = keys && readLearnt(root, { origin: keys.origin })
  return learnt !== undefined && (await incrementOf(source, request, learnt)) !== undefined
}

async function incrementOf(
  source: SpecSource,
  { provider }: GenerationRequest,
  learnt: string[],
): Promise<Increment | undefined> {
  if (!('text' in source)) return undefined
  const made = [source.file, source.text, provider, ...learnt]
  if (latest && isSame(latest.made, made)) return latest.increment
  const { generateIncrement } = await import('../../increment.js')
  const increment = generateIncrement(source, provider ? { provider } : {}, learnt)
  latest = { made, increment }
  return increment
}

/** What was found out last and of what, for a run that comes after `isAdvance`. */
let latest: { made: unknown[]; increment: Increment | undefined } | undefined

function isSame(one: unknown[], other: unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index])
}

export interface Keys {
  /** Of all that the output depends on. */
  key: string
  /** Of all of it but the spec's text. */
  origin: string
}

/** Undefined for a program, which may depend on more than its text. */
export function keysOf(source: SpecSource, { provider }: GenerationRequest): Keys | undefined {
  if (build === undefined || !('text' in source)) return undefined
  const hashOf = (start: string, end: string): string =>
    createHash('sha256').update(start).update(end).digest('hex')
  const origin = hashOf(build, JSON.stringify([source.file, provider]))
  return { origin, key: hashOf(origin, source.text) }
}
