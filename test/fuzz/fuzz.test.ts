import { describe, expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { fuzzMistake, mistakes } from './mistakes.js'
import { printReport } from './print-report.js'

describe('three processes under load, with every fault that there is time for', () => {
  test.each(['ack', 'strict'] as const)(
    '%s: no read breaks what is guaranteed',
    async (mode) => {
      const report = await fuzz({ mode, seconds: 25, seed: 7 })
      expect(report.violations, printReport(report)).toEqual([])
      expect(report.counts.hits).toBeGreaterThan(50)
      expect(report.faults.filter(({ hit }) => hit > 0).length).toBeGreaterThan(3)
    },
    120_000,
  )
})

describe('a protocol with a mistake is caught', () => {
  test.each(mistakes.filter(({ name }) => ['plain-set', 'naive-cache-aside'].includes(name)))(
    '$name',
    async (mistake) => {
      const { violations } = await fuzzMistake(mistake)
      expect(violations[0]?.guarantee).toBe(mistake.breaks)
    },
    120_000,
  )
})
