import { copyFileSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { change, kindOf, newFile, open, openCounters, otherProcess, rows } from './database-file.js'

const count = 'SELECT n FROM counters WHERE id = 1'
const add = 'UPDATE counters SET n = n + 1 WHERE id = 1'
const addReturning = `${add} RETURNING n`
const tooMuch = `WITH RECURSIVE c(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM c WHERE x < 9000)
  INSERT INTO counters SELECT x, x FROM c`

describe('transactions', () => {
  test('nobody reads what isn’t committed, and nobody waits to read', async () => {
    const { adapter, file } = await openCounters()
    const transaction = await adapter.startTransaction()
    await change(transaction, add)

    expect(await rows(transaction, count)).toEqual([[1]])
    expect(await rows(adapter, count)).toEqual([[0]])
    expect(await rows(open(file), count)).toEqual([[0]])
    await transaction.commit()
    expect(await rows(adapter, count)).toEqual([[1]])
  })

  test('a write during an open transaction waits and is not part of it', async () => {
    const { adapter } = await openCounters()
    const transaction = await adapter.startTransaction()
    await change(transaction, 'UPDATE counters SET n = 10')
    const beside = [change(adapter, add), rows(adapter, addReturning)]
    await wait(50)
    await transaction.rollback()

    await Promise.all(beside)
    expect(await rows(adapter, count)).toEqual([[2]])
  })

  test('writes run in the order in which they came', async () => {
    const { adapter } = await openCounters()
    const transaction = await adapter.startTransaction()
    const order: number[] = []
    const waiting = [1, 2, 3, 4, 5].map(async (place) => {
      const own = place % 2 === 0 ? await adapter.startTransaction() : undefined
      await change(own ?? adapter, add)
      order.push(place)
      await own?.commit()
    })
    await transaction.commit()
    await Promise.all(waiting)
    expect(order).toEqual([1, 2, 3, 4, 5])
  })

  test('an error of one statement does not undo the rest of the transaction', async () => {
    const { adapter } = await openCounters()
    const transaction = await adapter.startTransaction()
    await change(transaction, add)
    expect(await kindOf(change(transaction, 'UPDATE counters SET n = -1'))).toBe('sqlite')
    await transaction.createSavepoint?.('first')
    await change(transaction, add)
    await transaction.rollbackToSavepoint?.('first')
    await transaction.releaseSavepoint?.('first')
    await transaction.commit()
    expect(await rows(adapter, count)).toEqual([[1]])
  })

  test('on a full disk a transaction can be rolled back, and smaller ones work', async () => {
    const { adapter } = await openCounters()
    await rows(adapter, 'PRAGMA max_page_count = 3')
    const transaction = await adapter.startTransaction()
    await change(transaction, add)
    expect(await kindOf(change(transaction, tooMuch))).toBe('DatabaseNotReachable')
    await transaction.rollback()
    expect(await kindOf(change(adapter, tooMuch))).toBe('DatabaseNotReachable')
    await change(adapter, add)
    expect(await rows(adapter, count)).toEqual([[1]])
  })

  test('a foreign key violated at the commit ends the transaction, and the next write works', async () => {
    const { adapter } = await openCounters()
    await adapter.executeScript(
      'CREATE TABLE parts (c INTEGER REFERENCES counters (id) DEFERRABLE INITIALLY DEFERRED)',
    )
    const transaction = await adapter.startTransaction()
    await change(transaction, 'INSERT INTO parts VALUES (7)')
    expect(await kindOf(transaction.commit())).toBe('ForeignKeyConstraintViolation')
    expect(await kindOf(change(transaction, add))).toBe('TransactionAlreadyClosed')
    await change(adapter, add)
    expect(await rows(adapter, 'SELECT count(*) FROM parts')).toEqual([[0]])
  })

  test('a process killed in a transaction leaves the file as before', async () => {
    const { adapter, file } = await openCounters()
    const other = otherProcess(file)
    await other.exec('BEGIN IMMEDIATE; UPDATE counters SET n = 99')
    await other.kill()
    await change(adapter, add)
    expect(await rows(adapter, count)).toEqual([[1]])
  })

  test('a thousand transactions leave no descriptor open', async () => {
    const { adapter } = await openCounters()
    await rows(adapter, count)
    const before = readdirSync('/proc/self/fd').length
    for (let n = 0; n < 1000; n++) {
      const transaction = await adapter.startTransaction()
      await (n % 2 === 0 ? transaction.rollback() : transaction.commit())
    }
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before)
  })

  test('after closing, everything is in the main file', async () => {
    const file = newFile()
    const { adapter } = await openCounters(file)
    await change(adapter, add)
    await adapter.dispose()
    copyFileSync(file, `${file}.copy`)
    expect(await rows(open(`${file}.copy`), count)).toEqual([[1]])
  })
})
