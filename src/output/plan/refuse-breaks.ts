import type { GeneratedFile } from '../../render/generated-file.js'
import type { Change } from '../change-set.js'
import { findLostGuards } from '../merge/guards.js'
import { findLostRules } from '../merge/row-rules.js'
import { findBreaks, type Break } from '../merge/invariants.js'

/** Refuses merges after which a write would not invalidate enough, or a route or a statement lose its guard. */
export function refuseBreaks(changes: Change[], files: GeneratedFile[]): Change[] {
  const known = new Map(changes.map((change) => [change.path, change]))
  const made = new Map(files.map((file) => [file.path, file]))
  const textAfter = (path: string): string | undefined => {
    const { text, before, fate } = known.get(path) ?? {}
    return fate === 'absent' ? undefined : (text ?? before ?? made.get(path)?.text)
  }
  const textMade = (path: string): string | undefined => made.get(path)?.text
  return changes.map((change) => {
    const table = change.fate === 'merge' ? made.get(change.path)?.table : undefined
    const found =
      table === undefined ? undefined : breakIn(change.path, table, { textAfter, textMade })
    if (!found) return change
    const { path, line, message } = found
    return { path, fate: 'refuse', line, cause: { breaks: message } }
  })
}

interface Texts {
  textAfter: (path: string) => string | undefined
  /** Without edits by hand. */
  textMade: (path: string) => string | undefined
}

/** The first rule that a table's files break, preferably in the merged file. */
export function breakIn(
  merged: string,
  table: string,
  { textAfter, textMade }: Texts,
): (Omit<Break, 'file'> & { path: string }) | undefined {
  if (merged.endsWith('.routes.ts')) return lostGuard(merged, { textAfter, textMade })
  const [, stem, kind] = /^(.*)\.(repository|cache)\.ts$/.exec(merged) ?? []
  const paths = { repository: `${stem}.repository.ts`, cache: `${stem}.cache.ts` }
  const repository = textAfter(paths.repository)
  if (kind === undefined || repository === undefined) return undefined
  const generated = textMade(paths.repository)
  const [lost] = generated === undefined ? [] : findLostRules(repository, generated)
  if (lost) return { path: paths.repository, ...lost }
  const [cache, generatedCache] = [textAfter(paths.cache), textMade(paths.cache)]
  const breaks = findBreaks({ table, repository, cache, generatedCache })
  const [found] = [...breaks.filter(({ file }) => file === kind), ...breaks]
  return found && { path: paths[found.file], line: found.line, message: found.message }
}

function lostGuard(path: string, { textAfter, textMade }: Texts) {
  const [routes, generated] = [textAfter(path), textMade(path)]
  if (routes === undefined || generated === undefined) return undefined
  const [found] = findLostGuards(routes, generated)
  return found && { path, ...found }
}
