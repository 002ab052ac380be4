import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change } from '../change-set.js'
import type { Lock } from '../lock-file.js'
import { readmePath, withEndpoints } from './endpoint-lines.js'
import { linesOf } from './line-map.js'
import { isSameText, withLineEndsOf, withUnixLineEnds } from '../text-hash.js'
import type { Unmerged } from './fate-of-file.js'
import type { Before } from './plan-input.js'
import { manifestPath } from '../merge/merge-manifest.js'
import { missingPackages, withPackages } from './needed-packages.js'

const ignorePath = '.gitignore'

/** What becomes of a file of the setup when it lacks what the generated code needs: that is added. */
export function withNeeded(
  draft: Change | Unmerged,
  files: GeneratedFile[],
  { disk, lock }: Pick<Before, 'disk' | 'lock'>,
): Change | Unmerged {
  if (draft.fate === 'unmerged' && draft.path === readmePath)
    return withSameTables(draft, files, lock)
  const found = disk.get(draft.path)
  if (draft.fate !== 'keep' || found?.kind !== 'file' || found.text === undefined) return draft
  if (draft.path === manifestPath) return withManifest(draft, found.text, files)
  if (draft.path === readmePath) return withTables(draft, found.text, files, lock)
  const isNew = draft.path === ignorePath && draft.cause === 'was here'
  return isNew ? withIgnored(draft, found.text, files) : draft
}

/** A README of another origin has no such list, and isn't touched. */
function withTables(draft: Change, before: string, files: GeneratedFile[], lock: Lock): Change {
  const text = withLineEndsOf(before, listTables(before, files, lock))
  if (isSameText(text, before)) return draft
  return { path: draft.path, fate: 'merge', before, text, cause: 'lists tables' }
}

/** Lists of endpoints are brought up to date before the merge, in which their lines would clash. */
function withSameTables(draft: Unmerged, files: GeneratedFile[], lock: Lock): Unmerged {
  const { base = '', mine } = draft
  return { ...draft, base: listTables(base, files, lock), mine: listTables(mine, files, lock) }
}

function listTables(readme: string, files: GeneratedFile[], lock: Lock): string {
  const known = new Set([...lock.values()].flatMap(({ table }) => table ?? []))
  const generated = files.find(({ path }) => path === readmePath)?.text ?? ''
  return withEndpoints(readme, generated, known)
}

/** Generated code imports what package.json doesn't name. */
function withManifest(draft: Change, before: string, files: GeneratedFile[]): Change {
  const missing = missingPackages(files, before)
  if (missing.length === 0) return draft
  const text = withLineEndsOf(before, withPackages(before, missing))
  const adds = missing.map(({ name }) => name)
  return { path: draft.path, fate: 'merge', before, text, cause: { adds, drops: [] } }
}

function withIgnored(draft: Change, before: string, files: GeneratedFile[]): Change {
  const own = new Set(linesOf(before).map((line) => line.replaceAll(/^\/|\/$/g, '')))
  const wanted = linesOf(files.find(({ path }) => path === ignorePath)?.text ?? '')
  const missing = wanted.filter((line) => !own.has(line.replaceAll(/^\/|\/$/g, '')))
  if (missing.length === 0) return draft
  const start = withUnixLineEnds(before).replace(/([^\n])$/, '$1\n')
  const text = withLineEndsOf(before, start + missing.map((line) => `${line}\n`).join(''))
  return { path: draft.path, fate: 'merge', before, text, cause: 'ignores more' }
}
