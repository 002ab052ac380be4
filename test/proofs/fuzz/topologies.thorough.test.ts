import { expect, test } from 'vitest'
import { fuzz, type FuzzOptions } from './fuzz.js'
import { printReport } from './print-report.js'

test.each([
  { redis: 'sentinel' },
  { redis: 'cluster' },
  { redis: 'sentinel', near: true },
  { redis: 'cluster', near: true },
] satisfies Partial<FuzzOptions>[])(
  'ack, $redis, near: $near: no read breaks what is guaranteed where another server takes the place of Redis',
  async (options) => {
    const report = await fuzz({ mode: 'ack', ...options, seconds: 15, seed: 7 })
    expect(report.violations, printReport(report)).toEqual([])
    expect(report.counts.hits).toBeGreaterThan(50)
  },
)

test('strict: nor when writes to the same rows overlap all the time', async () => {
  const report = await fuzz({ mode: 'strict', seconds: 15, seed: 7, faults: [], isNarrow: true })
  expect(report.violations, printReport(report)).toEqual([])
  expect(report.counts.bypasses).toBeGreaterThan(50)
})
