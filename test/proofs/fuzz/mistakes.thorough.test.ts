import { describe, expect, test } from 'vitest'
import { fuzzMistake, mistakes } from './mistakes.js'

/** On a busy machine it takes longer to find a mistake. */
const longestSeconds = 120

describe('a protocol with a mistake is caught', () => {
  test.each(mistakes)('$name', async (mistake) => {
    const { violations } = await fuzzMistake(mistake, { seconds: longestSeconds })
    expect(violations[0]?.guarantee).toBe(mistake.breaks)
  })
})
