import { describe, expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

describe('two processes on one file, and another program that writes to it', () => {
  test('no read violates the guarantee, and the file has all acknowledged writes', async () => {
    const report = await fuzz({
      mode: 'ack',
      database: 'sqlite',
      seconds: 30,
      seed: 7,
    })
    expect(report.violations, printReport(report)).toEqual([])
    expect(report.lost, printReport(report)).toEqual([])
    expect(report.counts.hits).toBeGreaterThan(50)
    expect(report.counts.writes).toBeGreaterThan(30)
  })
})
