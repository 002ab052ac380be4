import { describe, expect, test } from 'vitest'
import { sampled } from '../../sampled.js'
import { fuzz, type FuzzOptions, short } from './fuzz.js'
import { printReport } from './print-report.js'

type Variant = Pick<FuzzOptions, 'mode' | 'near'>
const modes: Variant[] = [{ mode: 'ack' }, { mode: 'strict' }]

describe('three processes under load and faults', () => {
  test.each<Variant>(sampled(modes, [...modes, { mode: 'ack', near: true }]))(
    '$mode, near: $near: no read breaks what is guaranteed',
    async (options) => {
      const report = await fuzz({ ...options, ...sampled(short, { seconds: 30 }), seed: 7 })
      const { counts, violations, faults } = report
      expect(violations, printReport(report)).toEqual([])
      expect(counts.hits).toBeGreaterThan(50)
      expect(counts.notModified).toBeGreaterThan(50)
      expect(counts.writes).toBeGreaterThan(50)
      expect(faults.filter(({ hit }) => hit > 0).length).toBeGreaterThan(3)
    },
  )
})
