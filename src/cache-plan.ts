import type { Diagnostic } from './diagnostics/diagnostic.js'
import { buildModel } from './model/build.js'
import type { SpecSource } from './spec/parse.js'
import { readSpec } from './spec/validate.js'
import type { Provider } from './spec/vocabulary.js'
import { cachePlan, type CachePlan } from './views/cache-plan.js'

export type {
  CachedEndpoint,
  CachePlan,
  CacheTable,
  CacheWrite,
  StaleTable,
} from './views/cache-plan.js'
export type { Setting } from './spec/settings.js'

/** What a spec says of the cache; the plan is absent when there is an error. Reads and writes nothing. */
export function readCachePlan(
  source: SpecSource,
  options: { provider?: Provider } = {},
): { plan?: CachePlan; diagnostics: Diagnostic[] } {
  const { spec, places, diagnostics } = readSpec(source, options)
  if (!spec) return { diagnostics }
  const built = buildModel(spec, { ...options, places })
  const all = [...diagnostics, ...built.diagnostics]
  if (built.diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics: all }
  return { plan: cachePlan(built.model), diagnostics: all }
}
