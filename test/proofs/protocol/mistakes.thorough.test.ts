import { describe, expect, test } from 'vitest'

import { prove } from './cache/prove.js'
import type { Variant } from './cache/variant.js'
import { limits, mistakes } from './variants.js'

const lastStep = /(hits|joins the load of|answers) v[01]$/

describe.each(mistakes)('$name', (variant) => {
  test('leads to a stale read', () => {
    expect(prove(variant).trace?.at(-1)?.told).toMatch(lastStep)
  })

  test('is all that is wrong', () => {
    const { mistake, ...corrected } = variant
    const { states, trace } = prove(corrected)
    expect({ mistake, trace }).toEqual({ mistake, trace: undefined })
    expect(states).toBeGreaterThan(1000)
  })
})

test.each(limits)(
  '$name: a read may be older than another one, never than an answered write',
  (limit) => {
    expect(prove(limit).trace?.at(-1)?.told).toMatch(lastStep)
    expect(
      prove({ ...limit, promisesOnlyAcknowledged: true } satisfies Variant).trace,
    ).toBeUndefined()
  },
)
