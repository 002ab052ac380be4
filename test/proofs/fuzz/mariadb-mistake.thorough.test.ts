import { expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

test('finds a row that was dropped under only one spelling', async () => {
  const path = 'src/generated/shared/cache/origin.ts'
  const exact = { path, from: /return origin\?\.looseTables\.has.*/, to: 'return false' }
  const report = await fuzz({
    mode: 'ack',
    database: 'mysql',
    seed: 7,
    seconds: 60,
    faults: [],
    mistake: [exact],
    stopsAtViolation: true,
  })
  expect(report.violations, printReport(report)).not.toEqual([])
})
