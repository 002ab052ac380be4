import { expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

const options = { mode: 'ack', database: 'mysql', seed: 7 } as const

test('no read violates the guarantee, with any spelling of keys', async () => {
  const report = await fuzz({ ...options, seconds: 30 })
  expect(report.violations, printReport(report)).toEqual([])
  expect(report.lost, printReport(report)).toEqual([])
  expect(report.counts.hits).toBeGreaterThan(50)
  expect(report.counts.writes).toBeGreaterThan(30)
})
