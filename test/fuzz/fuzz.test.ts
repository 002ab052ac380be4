import { describe, expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { fuzzMistake, mistakes } from './mistakes.js'
import { printReport } from './print-report.js'

/** On a machine that has other things to do it takes longer to come upon a mistake. */
const longestSeconds = 120

describe('three processes under load, with every fault that there is time for', () => {
  test.each(['ack', 'strict'] as const)(
    '%s: no read breaks what is guaranteed',
    async (mode) => {
      const report = await fuzz({ mode, seconds: 30, seed: 7 })
      const { counts, violations, faults } = report
      expect(violations, printReport(report)).toEqual([])
      expect(counts.hits).toBeGreaterThan(50)
      expect(counts.notModified).toBeGreaterThan(50)
      expect(counts.writes).toBeGreaterThan(50)
      expect(faults.filter(({ hit }) => hit > 0).length).toBeGreaterThan(3)
    },
    240_000,
  )

  test.each(['sentinel', 'cluster'] as const)(
    'ack, %s: nor where another server takes the place of Redis',
    async (redis) => {
      const report = await fuzz({ mode: 'ack', redis, seconds: 15, seed: 7 })
      expect(report.violations, printReport(report)).toEqual([])
      expect(report.counts.hits).toBeGreaterThan(50)
    },
    240_000,
  )

  test('strict: nor where writes to the same rows overlap all the time', async () => {
    const report = await fuzz({ mode: 'strict', seconds: 15, seed: 7, faults: [], isNarrow: true })
    expect(report.violations, printReport(report)).toEqual([])
    expect(report.counts.bypasses).toBeGreaterThan(50)
  }, 240_000)
})

describe('a protocol with a mistake is caught', () => {
  test.each(mistakes)(
    '$name',
    async (mistake) => {
      const { violations } = await fuzzMistake(mistake, { seconds: longestSeconds })
      expect(violations[0]?.guarantee).toBe(mistake.breaks)
    },
    (longestSeconds + 60) * 1_000,
  )
})
