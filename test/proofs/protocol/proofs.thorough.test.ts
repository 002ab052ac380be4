import { expect, test } from 'vitest'

import { prove } from './cache/prove.js'
import { proofs } from './variants.js'

test.each(proofs)('$name: every read is as new as promised', (proof) => {
  const { states, trace } = prove(proof)
  expect(trace).toBeUndefined()
  expect(states).toBeGreaterThan(proof.leastStates)
})
