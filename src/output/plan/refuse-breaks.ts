import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change } from '../change-set.js'
import { findBreaks, type Break } from '../merge/invariants.js'

/** Refuses merges after which a write would leave stale answers in the cache. */
export function refuseBreaks(changes: Change[], files: GeneratedFile[]): Change[] {
  const known = new Map(changes.map((change) => [change.path, change]))
  const made = new Map(files.map((file) => [file.path, file]))
  const textAfter = (path: string): string | undefined => {
    const { text, before, fate } = known.get(path) ?? {}
    return fate === 'absent' ? undefined : (text ?? before ?? made.get(path)?.text)
  }
  return changes.map((change) => {
    const table = change.fate === 'merge' ? made.get(change.path)?.table : undefined
    const found = table === undefined ? undefined : breakIn(change.path, table, textAfter)
    if (!found) return change
    const { line, message } = found
    return { path: change.path, fate: 'refuse', line, reason: `after merging, ${message}` }
  })
}

/** What a table's repository or cache file no longer does for its cache. */
export function breakIn(
  path: string,
  table: string,
  textAfter: (path: string) => string | undefined,
): Break | undefined {
  const [, stem, kind] = /^(.*)\.(repository|cache)\.ts$/.exec(path) ?? []
  const repository = textAfter(`${stem}.repository.ts`)
  if (kind === undefined || repository === undefined) return undefined
  const breaks = findBreaks({ table, repository, cache: textAfter(`${stem}.cache.ts`) })
  return breaks.find(({ file }) => file === kind)
}
