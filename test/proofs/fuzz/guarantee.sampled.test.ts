import { describe, expect, test } from 'vitest'
import { sampled } from '../../sampled.js'
import { fuzz, short } from './fuzz.js'
import { printReport } from './print-report.js'

describe('three processes under load and faults', () => {
  test.each(['ack', 'strict'] as const)(
    '%s: no read breaks what is guaranteed',
    async (mode) => {
      const report = await fuzz({ mode, ...sampled(short, { seconds: 75 }), seed: 7 })
      const { counts, violations, faults } = report
      expect(violations, printReport(report)).toEqual([])
      expect(counts.hits).toBeGreaterThan(50)
      expect(counts.notModified).toBeGreaterThan(50)
      expect(counts.writes).toBeGreaterThan(50)
      expect(faults.filter(({ hit }) => hit > 0).length).toBeGreaterThan(3)
    },
    300_000,
  )
})
