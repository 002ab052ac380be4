import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { SpecSource } from '../pipeline/generate.js'
import type { Records } from '../pipeline/recorded-tables.js'
import { readState, recallState } from '../output/state.js'
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
  return build === undefined ? undefined : { build, tables: readState(root)?.tables ?? {} }
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
