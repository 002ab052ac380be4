import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { change, endless, kindOf, openCounters, otherProcess, rows } from './database-file.js'
import { expectInTime } from '../../running/time-limit.js'

const slowWrite = `UPDATE counters SET n = (${endless})`
const limited = { statementMs: 300 }

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

describe('a statement that takes too long', () => {
  test('fails, blocks no others, and leaves the connection usable', async () => {
    const { adapter } = await openCounters(undefined, limited)
    const slow = [1, 2, 3].map(() => kindOf(rows(adapter, endless)))
    let longest = 0
    for (let n = 0; n < 20; n++) {
      const begun = performance.now()
      await rows(adapter, 'SELECT 1')
      longest = Math.max(longest, performance.now() - begun)
    }
    expectInTime(longest, 250)
    expect(await Promise.all(slow)).toEqual(Array(3).fill('SocketTimeout'))
    const all = Array.from({ length: 12 }, () => rows(adapter, 'SELECT n FROM counters'))
    expect(await Promise.all(all)).toEqual(Array(12).fill([[0]]))
  })

  test('blocks nothing while garbage is collected', async () => {
    const { adapter } = await openCounters(undefined, { statementMs: 2_000 })
    for (let n = 0; n < 1_000; n++) await rows(adapter, `SELECT ${n.toString()}`)
    let ended = 0
    const slow = [1, 2, 3, 4].map(() => kindOf(rows(adapter, endless)).finally(() => ended++))
    await sleep(200)
    for (let n = 0; n < 5; n++) {
      collectGarbage()
      await sleep(10)
    }
    expect(ended).toBe(0)
    expect(await Promise.all(slow)).toEqual(Array(4).fill('SocketTimeout'))
  })

  test('isn’t written, and releases its lock', async () => {
    const { adapter, file } = await openCounters(undefined, limited)
    for (const sql of [slowWrite, `${slowWrite} RETURNING n`]) {
      expect(await kindOf(rows(adapter, sql))).toBe('SocketTimeout')
      expect(await kindOf(change(adapter, sql))).toBe('SocketTimeout')
    }
    await change(adapter, 'UPDATE counters SET n = n + 1')
    expect(await otherProcess(file).exec('BEGIN IMMEDIATE')).toBe('done')
    expect(await rows(adapter, 'SELECT n FROM counters')).toEqual([[1]])
  })

  test('takes its transaction with it', async () => {
    const { adapter } = await openCounters(undefined, limited)
    const transaction = await adapter.startTransaction()
    await change(transaction, 'UPDATE counters SET n = 5')
    const later = [slowWrite, 'UPDATE counters SET n = 6'].map((sql) => change(transaction, sql))
    expect(await Promise.all(later.map(kindOf))).toEqual(['SocketTimeout', expect.any(String)])
    expect(await kindOf(change(transaction, 'UPDATE counters SET n = 7'))).toBe(
      'TransactionAlreadyClosed',
    )
    await transaction.rollback()
    expect(await rows(adapter, 'SELECT n FROM counters')).toEqual([[0]])
  })

  test('is answered in time although SQLite can’t interrupt it', async () => {
    const { adapter } = await openCounters(undefined, limited)
    const like = "SELECT 1 WHERE replace(hex(zeroblob(200000)), '00', 'aa') LIKE ?"
    const pattern = `%${'a'.repeat(20_000)}b%`
    const begun = performance.now()
    expect(await kindOf(rows(adapter, like, [pattern, 'string']))).toBe('SocketTimeout')
    expectInTime(performance.now() - begun, 1_500)
    expect(await rows(adapter, 'SELECT n FROM counters')).toEqual([[0]])
  })
})
