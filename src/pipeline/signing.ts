import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { JwtProvider } from '../model/model.js'
import type { SpecSource } from '../spec/parse.js'
import { readModel, type ReadOptions } from './read-model.js'

export type { JwtProvider } from '../model/model.js'

/** What the tokens of a spec are verified with; absent when there is an error. */
export function signing(
  source: SpecSource,
  options: ReadOptions = {},
): { jwt?: JwtProvider | 'none'; diagnostics: Diagnostic[] } {
  const { read, diagnostics } = readModel(source, options)
  if (!read) return { diagnostics }
  return { jwt: read.model.authentication?.jwt ?? 'none', diagnostics }
}
