import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change } from '../change-set.js'
import { mergeFile } from '../merge/merge-file.js'
import { manifestPath, mergeManifests, packagesOf } from '../merge/merge-manifest.js'
import { hasRules } from '../merge/ruled-files.js'
import { isSameText, withLineEndsOf } from '../text-hash.js'
import type { Cause } from './cause.js'
import type { Unmerged } from './fate-of-file.js'
import type { PlanOptions } from './plan-input.js'

/** Merges files that both sides changed, and refuses merges that break a rule of the cache. */
export async function settleMerges(
  drafts: (Change | Unmerged)[],
  files: GeneratedFile[],
  { conflict }: Pick<PlanOptions, 'conflict'>,
): Promise<Change[]> {
  const changes: Change[] = []
  for (const draft of drafts) {
    changes.push(draft.fate === 'unmerged' ? await settle(draft, conflict) : draft)
  }
  if (!changes.some(({ fate, path }) => fate === 'merge' && hasRules(path))) return changes
  const { refuseBreaks } = await import('./refuse-breaks.js')
  return refuseBreaks(changes, files)
}

/** A file of the setup gets no conflict markers: where both sides changed a line, the user's stays. */
async function settleSetup(
  { path, before, base = '', mine, theirs }: Unmerged,
  conflict: PlanOptions['conflict'],
): Promise<Change> {
  const settledAs = conflict === 'theirs' ? 'theirs' : 'ours'
  const sides = { base, mine, theirs }
  const isManifest = path === manifestPath
  const { text, conflicts } = isManifest
    ? { text: mergeManifests(sides), conflicts: 0 }
    : await mergeFile(path, sides, settledAs)
  const cause: Cause | undefined = isManifest
    ? packageChanges(before, text)
    : { conflicts, settledAs }
  const note = (isManifest || conflicts > 0) && cause ? { cause } : {}
  if (isSameText(text, before)) return { path, fate: 'keep', ...note }
  return { path, fate: 'merge', before, text: withLineEndsOf(before, text), ...note }
}

function packageChanges(before: string, after: string): Cause | undefined {
  const [old, now] = [packagesOf(before), packagesOf(after)]
  const adds = [...now].filter((name) => !old.has(name))
  const drops = [...old].filter((name) => !now.has(name))
  return adds.length + drops.length > 0 ? { adds, drops } : undefined
}

async function settle(unmerged: Unmerged, conflict: PlanOptions['conflict']): Promise<Change> {
  if (unmerged.mode === 'setup') return settleSetup(unmerged, conflict)
  const { path, before, base, mine, theirs, from } = unmerged
  const choice = conflict === 'fail' ? 'markers' : conflict
  const { text, conflicts } = await mergeFile(path, { base, mine, theirs }, choice)
  const moved = from === undefined ? {} : { from }
  const written = { path, before, text: withLineEndsOf(before, text), ...moved }
  if (conflicts === 0 && from === undefined) {
    if (isSameText(text, before)) return { path, before, fate: 'keep', isEdited: true }
    if (text === theirs) return { ...written, fate: 'replace' }
  }
  if (conflicts === 0 || choice !== 'markers') {
    const settled = conflicts > 0 && choice !== 'markers'
    const cause: Cause = { conflicts, ...(settled && { settledAs: choice }) }
    return { ...written, fate: 'merge', isEdited: true, ...(settled && { cause }) }
  }
  const sides = base === undefined ? { theirs } : { base, theirs }
  return { ...written, fate: 'conflict', isEdited: true, cause: { conflicts }, sides }
}
