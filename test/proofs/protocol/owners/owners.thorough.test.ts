import { describe, expect, test } from 'vitest'
import { proveOwners, type OwnersMistake } from './model.js'

const kinds = ['list', 'item'] as const
const mistakes: OwnersMistake[] = [
  'principal left out of the key',
  'old owner not invalidated',
  'unknown owner not invalidated',
]

describe.each(kinds)('a cached %s of each owner', (caches) => {
  test('is never stale and never of another owner', () => {
    const { states, trace } = proveOwners({ caches })
    expect(trace).toBeUndefined()
    expect(states).toBeGreaterThan(10_000)
  })

  test.each(mistakes)('is stale or foreign with the mistake: %s', (mistake) => {
    expect(proveOwners({ caches, mistake }).trace?.at(-1)?.told).toMatch(/hits v\d of/)
  })
})
