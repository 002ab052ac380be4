import { expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

const options = { mode: 'ack', database: 'mysql', seed: 7 } as const

test('no read breaks what is guaranteed, however keys are spelled', async () => {
  const report = await fuzz({ ...options, seconds: 30 })
  expect(report.violations, printReport(report)).toEqual([])
  expect(report.lost, printReport(report)).toEqual([])
  expect(report.counts.hits).toBeGreaterThan(50)
  expect(report.counts.writes).toBeGreaterThan(30)
}, 240_000)

test('a row that is dropped from the cache under one spelling alone is found', async () => {
  const path = 'src/generated/shared/cache/origin.ts'
  const exact = { path, from: /return origin\?\.looseTables\.has.*/, to: 'return false' }
  const report = await fuzz({
    ...options,
    seconds: 60,
    faults: [],
    mistake: [exact],
    stopsAtViolation: true,
  })
  expect(report.violations, printReport(report)).not.toEqual([])
}, 240_000)
