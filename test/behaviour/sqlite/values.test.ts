import { ColumnTypeEnum, type ArgScalarType } from '@prisma/driver-adapter-utils'
import { describe, expect, test } from 'vitest'
import { change, kindOf, newFile, open, rows } from './database-file.js'

const types =
  'i INTEGER, big BIGINT, d DECIMAL, f REAL, b BOOLEAN, s TEXT, x BLOB, at DATETIME, j JSONB'

describe('values', () => {
  test.each<[string, unknown, ArgScalarType, unknown, stored?: string]>([
    ['i', 7, 'int', 7, 'integer'],
    ['i', 2 ** 53 - 1, 'int', 2 ** 53 - 1, 'integer'],
    ['big', '9223372036854775807', 'bigint', '9223372036854775807', 'integer'],
    ['big', '-9223372036854775808', 'bigint', '-9223372036854775808', 'integer'],
    ['big', 12n, 'bigint', 12, 'integer'],
    ['d', '19.99', 'decimal', 19.99, 'real'],
    ['f', 5, 'float', 5, 'real'],
    ['b', true, 'boolean', '1', 'integer'],
    ['b', false, 'boolean', '0', 'integer'],
    ['s', "it's 'é' 😀\n", 'string', "it's 'é' 😀\n", 'text'],
    ['s', '', 'string', '', 'text'],
    ['x', 'AAH/', 'bytes', new Uint8Array([0, 1, 255]), 'blob'],
    ['x', '', 'bytes', new Uint8Array(), 'blob'],
    ['at', '2024-05-06T07:08:09.010Z', 'datetime', '2024-05-06T07:08:09.010+00:00', 'text'],
    ['at', new Date(0), 'datetime', '1970-01-01T00:00:00.000+00:00', 'text'],
    ['j', '{"a":[1,null]}', 'json', '{"a":[1,null]}', 'text'],
    ['s', null, 'string', null, 'null'],
  ])('%s of %s comes back', async (column, value, type, expected, stored) => {
    const file = open(newFile())
    await file.executeScript(`CREATE TABLE t (${types})`)
    const insert = `INSERT INTO t (${column}) VALUES (?) RETURNING ${column}, typeof(${column})`
    expect(await rows(file, insert, [value, type])).toEqual([[expected, stored]])
    expect(await rows(file, `SELECT ${column} FROM t`)).toEqual([[expected]])
  })

  test.each<[unknown, ArgScalarType]>([
    [2n ** 63n, 'bigint'],
    ['-9223372036854775809', 'bigint'],
    [Infinity, 'float'],
    [Number.NaN, 'float'],
  ])('%s is out of range', async (value, type) => {
    expect(await kindOf(rows(open(newFile()), 'SELECT ?', [value, type]))).toBe('ValueOutOfRange')
  })

  test('refuses a text that could not be read completely', async () => {
    const reading = rows(open(newFile()), 'SELECT ?', ['a\0b', 'string'])
    expect(await kindOf(reading)).toBe('InvalidInputValue')
  })

  test('columns have the types that they are declared with, lengths aside', async () => {
    const file = open(newFile())
    await file.executeScript(`CREATE TABLE t (price DECIMAL(10, 2), name nvarchar(160), n INT8, o);
      INSERT INTO t VALUES (10, 'a', 1, 2), (9.99, 'b', 2, 1.5)`)
    const sql = 'SELECT price, name, n, o, count(*) OVER (), max(price) OVER () FROM t ORDER BY n'
    const { columnTypes, rows: found } = await file.queryRaw({ sql, args: [], argTypes: [] })
    const { Numeric, Text, Int64, UnknownNumber } = ColumnTypeEnum
    expect(columnTypes.slice(0, 5)).toEqual([Numeric, Text, Int64, UnknownNumber, Int64])
    expect(found.map((row) => row.slice(0, 4))).toEqual([
      [10, 'a', 1, 2],
      [9.99, 'b', 2, 1.5],
    ])
  })

  test('datetimes stored as numbers by others are read as instants if possible', async () => {
    const file = open(newFile())
    await file.executeScript('CREATE TABLE t (at DATETIME); INSERT INTO t VALUES (0), (9e18)')
    expect(await rows(file, 'SELECT at FROM t')).toEqual([
      ['1970-01-01T00:00:00.000Z'],
      ['9000000000000000000'],
    ])
  })

  test('rows are in the requested order, and columns may have the same name', async () => {
    const file = open(newFile())
    await file.executeScript('CREATE TABLE t (n INTEGER PRIMARY KEY, s TEXT)')
    const many = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 5000)'
    expect(await change(file, `${many} INSERT INTO t SELECT x, 'row ' || x FROM c`)).toBe(5000)
    const sorted = await rows(file, "SELECT n FROM t WHERE s LIKE '%7%' ORDER BY s DESC -- why not")
    const texts = sorted.map(([n]) => `row ${String(n)}`)
    expect(texts).toEqual(texts.toSorted().reverse())
    const result = await file.queryRaw({
      sql: 'SELECT n, s AS n FROM t LIMIT 1;',
      args: [],
      argTypes: [],
    })
    expect(result.columnNames).toEqual(['n', 'n'])
  })

  test('a change returns how many rows it changed, other statements return 0', async () => {
    const file = open(newFile())
    await change(file, 'CREATE TABLE t (n INTEGER)')
    expect(await change(file, 'INSERT INTO t VALUES (1), (2), (3)')).toBe(3)
    expect(await change(file, 'CREATE TABLE u (n INTEGER)')).toBe(0)
    expect(await change(file, 'UPDATE t SET n = 0 WHERE n > 1')).toBe(2)
    expect(await change(file, 'DELETE FROM t WHERE n = 9')).toBe(0)
    const transaction = await file.startTransaction()
    expect(await change(transaction, 'DELETE FROM t')).toBe(3)
    await transaction.commit()
  })
})
