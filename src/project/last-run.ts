import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { SpecSource } from '../pipeline/generate.js'
import type { RecordedTables, Records } from '../pipeline/recorded-tables.js'
import { readState, recallState, recallText } from '../output/state.js'
import { build } from '../package.js'
import type { GenerationRequest, Written } from './request.js'

/** The result of the last run, if this run would do the same and nothing has changed since. */
export function recallFiles(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Written | undefined {
  const key = request.force || request.refresh ? undefined : keyOf(source, request)
  const state = key === undefined ? undefined : recallState(root, key)
  return state && { changes: state.changes, diagnostics: state.note as Diagnostic[] }
}

/** What the last run recorded of tables. Undefined where Pylight runs from its sources, which change. */
export function recallTables(root: string): Records | undefined {
  if (build === undefined) return undefined
  const { tables = {}, files = [] } = readState(root) ?? {}
  const lastText = (wanted: string) => {
    const file = files.find(({ path }) => path === wanted)
    return file && recallText(root, file)
  }
  return { build, tables: tables as RecordedTables, lastText }
}

/** A hash of everything the output depends on. Undefined for a program, which may depend on other files. */
export function keyOf(
  source: SpecSource,
  { provider, packageManager }: GenerationRequest,
): string | undefined {
  if (build === undefined || !('text' in source)) return undefined
  const { file, reflected, text } = source
  const known = JSON.stringify([file, provider, packageManager, reflected])
  const parts = [build, known, text]
  return createHash('sha256').update(parts.join('\0')).digest('hex')
}
