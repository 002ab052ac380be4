import { type Exploration, explore } from '../checker/explore.js'
import { modelOf } from './model.js'
import type { Variant } from './variant.js'

/**
 * Explores every interleaving. Without a bulk writer the two processes are alike, and half of the
 * states is enough; a trace is told with their own names.
 */
export function prove(variant: Variant): Exploration {
  if (variant.hasBulkWriter || variant.mistake) return explore(modelOf(variant))
  const half = explore(modelOf(variant, true))
  return half.trace ? explore(modelOf(variant)) : half
}
