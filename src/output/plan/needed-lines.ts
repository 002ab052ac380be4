import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change } from '../change-set.js'
import type { Lock } from '../lock-file.js'
import { readmePath, withEndpoints } from './endpoint-lines.js'
import { linesOf } from './line-map.js'
import { isSameText, withLineEndsOf, withUnixLineEnds } from '../text-hash.js'
import type { Unmerged } from './fate-of-file.js'
import type { Before } from './plan-input.js'
import { manifestPath, missingPackages, withPackages } from './needed-packages.js'

const ignorePath = '.gitignore'

/** Files that are the user's, but need more when what is generated does. */
export const neededFiles = [manifestPath, ignorePath, readmePath]

/** What becomes of such a file when it lacks what it needs: that is added. */
export function withNeeded(
  draft: Change | Unmerged,
  files: GeneratedFile[],
  { disk, lock }: Pick<Before, 'disk' | 'lock'>,
): Change | Unmerged {
  const found = disk.get(draft.path)
  if (draft.fate !== 'keep' || found?.kind !== 'file' || found.text === undefined) return draft
  if (draft.path === manifestPath) return withManifest(draft, found.text, files)
  if (draft.path === readmePath) return withTables(draft, found.text, files, lock)
  const isNew = draft.path === ignorePath && draft.cause === 'was here'
  return isNew ? withIgnored(draft, found.text, files) : draft
}

/** A README of another origin has no such list, and isn't touched. */
function withTables(draft: Change, before: string, files: GeneratedFile[], lock: Lock): Change {
  const known = new Set([...lock.values()].flatMap(({ table }) => table ?? []))
  const generated = files.find(({ path }) => path === readmePath)?.text ?? ''
  const text = withLineEndsOf(before, withEndpoints(before, generated, known))
  if (isSameText(text, before)) return draft
  return { path: draft.path, fate: 'merge', before, text, cause: 'lists tables' }
}

/** Generated code has come to import more, as after a change of the database. */
function withManifest(draft: Change, before: string, files: GeneratedFile[]): Change {
  const missing = missingPackages(files, before)
  if (missing.length === 0) return draft
  const text = withLineEndsOf(before, withPackages(before, missing))
  const adds = missing.map(({ name }) => name)
  return { path: draft.path, fate: 'merge', before, text, cause: { adds } }
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
