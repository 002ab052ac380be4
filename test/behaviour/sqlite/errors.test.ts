import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sqlite } from '../../../templates/src/generated/shared/sqlite/adapter.js'
import { Connection } from '../../../templates/src/generated/shared/sqlite/connection.js'
import { change, kindOf, newFile, open, rows } from './database-file.js'

async function openShop() {
  const file = open(newFile())
  await file.executeScript(`
    CREATE TABLE products (
      sku TEXT NOT NULL, price INTEGER CHECK (price > 0), a INTEGER, b INTEGER, UNIQUE (a, b), PRIMARY KEY (sku));
    CREATE TABLE stock (sku TEXT REFERENCES products (sku) ON DELETE RESTRICT);
    CREATE TABLE exact (id INTEGER PRIMARY KEY, n INT) STRICT;
    CREATE TRIGGER t BEFORE DELETE ON exact BEGIN SELECT RAISE(ABORT, 'not that one'); END;
    INSERT INTO products VALUES ('a', 1, 1, 1); INSERT INTO stock VALUES ('a');
    INSERT INTO exact VALUES (1, 1);`)
  return file
}

describe('an error of SQLite’s has the kind that Prisma knows', () => {
  test.each([
    ['UniqueConstraintViolation', "INSERT INTO products (sku) VALUES ('a')"],
    ['UniqueConstraintViolation', "INSERT INTO products VALUES ('b', 1, 1, 1)"],
    ['NullConstraintViolation', 'INSERT INTO products (sku) VALUES (NULL)'],
    ['ForeignKeyConstraintViolation', "INSERT INTO stock VALUES ('nope')"],
    ['RestrictViolation', 'DELETE FROM products'],
    ['sqlite', "INSERT INTO products VALUES ('c', -1, 2, 2)"],
    ['InvalidInputValue', "INSERT INTO exact VALUES (2, 'two')"],
    ['InvalidInputValue', "INSERT INTO exact VALUES ('two', 2)"],
    ['sqlite', 'DELETE FROM exact'],
    ['TableDoesNotExist', 'SELECT * FROM missing'],
    ['ColumnNotFound', 'SELECT missing FROM products'],
    ['ColumnNotFound', 'INSERT INTO products (missing) VALUES (1)'],
    ['InvalidInputValue', `SELECT ${Array(33_000).fill('?').join()}`],
    ['InvalidInputValue', `SELECT 1 WHERE ${Array(1_100).fill('1').join('+')}`],
    ['InvalidInputValue', `SELECT 'a' LIKE '${'%'.repeat(60_000)}'`],
    ['sqlite', 'SELECT ('],
  ])('%s', async (kind, sql) => {
    const shop = await openShop()
    expect(await kindOf(rows(shop, sql))).toBe(kind)
    expect(await kindOf(change(shop, sql))).toBe(kind)
    expect(await rows(shop, 'SELECT count(*) FROM products')).toEqual([[1]])
  })

  test('it names the columns and the table', async () => {
    const shop = await openShop()
    await expect(change(shop, "INSERT INTO products VALUES ('b', 1, 1, 1)")).rejects.toMatchObject({
      cause: { constraint: { fields: ['a', 'b'] }, table: 'products', originalCode: '2067' },
    })
    await expect(change(shop, 'INSERT INTO products VALUES (NULL, 1, 2, 2)')).rejects.toMatchObject(
      { cause: { constraint: { fields: ['sku'] } } },
    )
  })
})

describe('an unusable file', () => {
  test.each([
    ['isn’t there', 'none.db', 'DatabaseDoesNotExist'],
    ['has no folder', 'none/none.db', 'DatabaseDoesNotExist'],
    ['is a folder', 'folder', 'DatabaseNotReachable'],
    ['holds something else', 'text.db', 'sqlite'],
  ])('because it %s', async (_, name, kind) => {
    const file = `${newFile()}.d`
    mkdirSync(`${file}/folder`, { recursive: true })
    writeFileSync(`${file}/text.db`, 'no database '.repeat(1_000))
    const adapter = await sqlite(`${file}/${name}`).connect()
    expect(await kindOf(rows(adapter, 'SELECT 1'))).toBe(kind)
    expect(await kindOf(change(adapter, 'CREATE TABLE t (n)'))).toBe(kind)
    await adapter.dispose()
  })

  test('because it may not be written', async () => {
    const connection = new Connection(newFile(), 5_000)
    await connection.exec('PRAGMA query_only = ON')
    expect(await kindOf(connection.exec('CREATE TABLE t (n)'))).toBe('DatabaseAccessDenied')
    connection.close()
  })
})
