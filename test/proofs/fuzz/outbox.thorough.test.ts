import { expect, test } from 'vitest'
import { databaseNames } from './databases/databases.js'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

test.each(databaseNames)(
  '%s: once the outbox is read, no read misses what other programs or killed processes wrote',
  async (database) => {
    const report = await fuzz({ mode: 'ack', database, outbox: true, seconds: 30, seed: 11 })
    expect(report.violations, printReport(report)).toEqual([])
    expect(report.counts.hits).toBeGreaterThan(50)
    expect(report.visibleMs.length, printReport(report)).toBeGreaterThan(3)
  },
)
