import { describe, expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

describe('two processes on one file, and another program that writes to it', () => {
  test('no read breaks what is guaranteed, and the file has all that was answered', async () => {
    const report = await fuzz({ mode: 'ack', database: 'sqlite', seconds: 30, seed: 7 })
    expect(report.violations, printReport(report)).toEqual([])
    expect(report.lost, printReport(report)).toEqual([])
    expect(report.counts.hits).toBeGreaterThan(50)
    expect(report.counts.writes).toBeGreaterThan(30)
  }, 240_000)

  test('writes that are answered and not committed are found', async () => {
    const path = 'src/generated/shared/sqlite/connection.ts'
    const forgetful = [
      { path, from: 'interface Prepared', to: 'let commits = 0\ninterface Prepared' },
      {
        path,
        from: "exec('COMMIT')",
        to: "exec(++commits > 30 && commits % 5 === 0 ? 'ROLLBACK' : 'COMMIT')",
      },
    ]
    const options = { mode: 'ack', database: 'sqlite', seconds: 20, seed: 7 } as const
    const report = await fuzz({ ...options, faults: [], mistake: forgetful })
    expect(report.lost, printReport(report)).not.toEqual([])
  }, 240_000)
})
