import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createSqlite } from '../../../src/prisma/push/sqlite/open.js'
import { change, kindOf, newFile, open, openCounters, otherProcess, rows } from './database-file.js'
import { expectInTime } from '../../running/time-limit.js'

const brief = { waitMs: 300 }
const count = 'SELECT n FROM counters WHERE id = 1'
const add = 'UPDATE counters SET n = n + 1 WHERE id = 1'
const writes = { single: add, returning: `${add} RETURNING n` }

describe('while another process writes', () => {
  test('both a read that gave up and one that continues see later commits', async () => {
    const { adapter, file } = await openCounters(undefined, brief)
    await rows(adapter, 'PRAGMA journal_mode = DELETE')
    const other = otherProcess(file)
    await other.exec('BEGIN EXCLUSIVE; UPDATE counters SET n = 10')
    expect(await kindOf(rows(adapter, count))).toBe('SocketTimeout')
    const waiting = rows(adapter, count)
    await other.exec('COMMIT')
    expect(await waiting).toEqual([[10]])
    await other.exec(add)
    const all = Array.from({ length: 8 }, () => rows(adapter, count))
    expect(await Promise.all(all)).toEqual(Array(8).fill([[11]]))
  })

  test('a statement that gave up does not affect the next', async () => {
    const { adapter, file } = await openCounters(undefined, brief)
    const other = otherProcess(file)
    await other.exec('BEGIN IMMEDIATE')
    const statements = [add, 'CREATE TABLE more (n)', `${add} RETURNING n`]
    for (const sql of statements) expect(await kindOf(change(adapter, sql))).toBe('SocketTimeout')
    await other.exec('ROLLBACK')
    await change(adapter, 'UPDATE counters SET n = 7')
    expect(await other.exec('UPDATE counters SET n = n + 1')).toBe('done')
    expect(await rows(adapter, count)).toEqual([[8]])
  })

  test.each(Object.entries(writes))('a %s write waits, and reads don’t', async (_, sql) => {
    const { adapter, file } = await openCounters()
    const other = otherProcess(file)
    await other.exec('BEGIN IMMEDIATE; UPDATE counters SET n = 10')
    const waiting = rows(adapter, sql)
    const started = adapter.startTransaction()
    expect(await rows(adapter, count)).toEqual([[0]])
    await other.exec('COMMIT')
    await waiting
    await (await started).commit()
    expect(await rows(adapter, count)).toEqual([[11]])
  })

  test('a write gives up after five seconds, and later ones are written', async () => {
    const { adapter, file } = await openCounters()
    const other = otherProcess(file)
    await other.exec('BEGIN IMMEDIATE')
    let ticks = 0
    const clock = setInterval(() => ticks++, 20)
    const begun = performance.now()
    const failed = [
      change(adapter, add),
      rows(adapter, writes.returning),
      adapter.startTransaction(),
    ]
    expect(await Promise.all(failed.map(kindOf))).toEqual(Array(3).fill('SocketTimeout'))
    clearInterval(clock)
    expectInTime(performance.now() - begun, 8_000)
    expect(ticks).toBeGreaterThan(50)

    await other.exec('ROLLBACK')
    await change(adapter, add)
    expect(await other.exec('BEGIN IMMEDIATE')).toBe('done')
    await other.exec('ROLLBACK')
    expect(await rows(open(file), count)).toEqual([[1]])
  })

  test('a transaction without a caller frees the lock', async () => {
    const { adapter, file } = await openCounters()
    const other = otherProcess(file)
    await other.exec('BEGIN IMMEDIATE')
    const started = adapter.startTransaction()
    await other.exec('COMMIT')
    await (await started).rollback()
    expect(await other.exec('BEGIN IMMEDIATE')).toBe('done')
  })
})

test('opening the file waits for a lock', async () => {
  const file = newFile()
  const other = otherProcess(file)
  await other.exec('CREATE TABLE t (n); INSERT INTO t VALUES (1); BEGIN EXCLUSIVE')
  const adapter = open(file)
  const waiting = [rows(adapter, 'SELECT n FROM t'), change(adapter, 'INSERT INTO t VALUES (2)')]
  await wait(200)
  await other.exec('COMMIT')
  await Promise.all(waiting)
  expect(await rows(adapter, 'PRAGMA journal_mode')).toEqual([['wal']])
  expect(await rows(adapter, 'SELECT count(*) FROM t')).toEqual([[2]])
})

test('two processes that write as fast as possible both progress, and lose nothing', async () => {
  const { adapter, file } = await openCounters()
  const other = otherProcess(file)
  await other.exec('PRAGMA busy_timeout = 20000')
  let isOver = false
  const theirs = (async () => {
    let written = 0
    for (; !isOver; written++) expect(await other.exec(add)).toBe('done')
    return written
  })()
  const one = async () => {
    for (let n = 0; n < 20; n++) {
      const transaction = await adapter.startTransaction()
      const [[before] = []] = await rows(transaction, count)
      await change(transaction, `UPDATE counters SET n = ${String(before)} + 1`)
      await transaction.commit()
      await change(adapter, add)
    }
  }
  await Promise.all([one(), one(), one()])
  isOver = true
  const written = 120 + (await theirs)
  expect(await rows(open(file), count)).toEqual([[written]])
})

test('a recreated file of the same name is used from then on', async () => {
  const { adapter, file } = await openCounters()
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  expect(await kindOf(change(adapter, add))).toBe('DatabaseDoesNotExist')
  createSqlite(file)
  expect(await kindOf(rows(adapter, count))).toBe('TableDoesNotExist')
  const { adapter: second } = await openCounters(file)
  await change(adapter, add)
  expect(await rows(second, count)).toEqual([[1]])
})
