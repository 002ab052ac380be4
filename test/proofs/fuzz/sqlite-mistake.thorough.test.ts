import { expect, test } from 'vitest'
import { fuzz } from './fuzz.js'
import { printReport } from './print-report.js'

test('finds acknowledged writes that were not committed', async () => {
  const path = 'src/generated/shared/sqlite/connection.ts'
  const forgetful = [
    { path, from: 'interface Prepared', to: 'let commits = 0\ninterface Prepared' },
    {
      path,
      from: "exec('COMMIT')",
      to: "exec(++commits > 30 && commits % 2 === 0 ? 'ROLLBACK' : 'COMMIT')",
    },
  ]
  const options = { mode: 'ack', database: 'sqlite', seconds: 90, writes: 400, seed: 7 } as const
  const report = await fuzz({ ...options, faults: [], mistake: forgetful })
  expect(report.lost, printReport(report)).not.toEqual([])
})
