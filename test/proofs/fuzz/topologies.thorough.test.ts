import { expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

test.each(['sentinel', 'cluster'] as const)(
  'ack, %s: no read breaks what is guaranteed where another server takes the place of Redis',
  async (redis) => {
    const report = await fuzz({ mode: 'ack', redis, seconds: 15, seed: 7 })
    expect(report.violations, printReport(report)).toEqual([])
    expect(report.counts.hits).toBeGreaterThan(50)
  },
  240_000,
)

test('strict: nor when writes to the same rows overlap all the time', async () => {
  const report = await fuzz({ mode: 'strict', seconds: 15, seed: 7, faults: [], isNarrow: true })
  expect(report.violations, printReport(report)).toEqual([])
  expect(report.counts.bypasses).toBeGreaterThan(50)
}, 240_000)
