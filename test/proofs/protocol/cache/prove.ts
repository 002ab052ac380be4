import { type Exploration, explore } from '../checker/explore.js'
import { modelOf } from './model.js'
import type { Variant } from './variant.js'

/**
 * Explores every interleaving. Without a bulk writer the two processes are symmetric, so half of the
 * states suffices; a trace uses the processes' real names.
 */
export function prove(variant: Variant): Exploration {
  if (variant.hasBulkWriter || variant.mistake) return explore(modelOf(variant))
  const half = explore(modelOf(variant, true))
  return half.trace ? explore(modelOf(variant)) : half
}
