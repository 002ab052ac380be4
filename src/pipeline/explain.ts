import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { SpecSource } from '../spec/parse.js'
import { cachePlan, type CachePlan } from '../views/cache-plan.js'
import { readModel, type ReadOptions } from './read-model.js'

export type {
  CachedEndpoint,
  CachePlan,
  CacheTable,
  CacheWrite,
  StaleTable,
} from '../views/cache-plan.js'
export type { Setting } from '../spec/settings.js'

/** The cache plan of a spec; absent when there is an error. Reads and writes nothing. */
export function explain(
  source: SpecSource,
  options: ReadOptions = {},
): { plan?: CachePlan; diagnostics: Diagnostic[] } {
  const { read, diagnostics } = readModel(source, options)
  return read ? { plan: cachePlan(read.model), diagnostics } : { diagnostics }
}
