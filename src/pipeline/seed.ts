import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { planSeed, type SeedPlan } from '../seed/plan.js'
import type { SpecSource } from '../spec/parse.js'
import { readModel, type ReadOptions } from './read-model.js'

/** What to make rows of; absent when the spec has an error. */
export function seed(
  source: SpecSource,
  options: ReadOptions = {},
): { plan?: SeedPlan; diagnostics: Diagnostic[] } {
  const { read, diagnostics } = readModel(source, options)
  return read ? { plan: planSeed(read.model), diagnostics } : { diagnostics }
}
