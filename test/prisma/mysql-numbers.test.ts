import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { pushSchema } from '../../src/prisma/push/push.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

let database: OwnDatabase

beforeEach(async () => {
  database = await createDatabase('mysql')
})
afterEach(() => database.drop())

const push = (key: string) =>
  pushSchema({
    schemaText: `
datasource db {
  provider = "mysql"
}

model Note {
  id Int ${key}

  @@map("notes")
}
`,
    url: database.url,
    projectFolder: tmpdir(),
    drops: false,
    confirm: () => Promise.resolve(true),
  })

it('says what numbers an existing key, and keeps its rows', async () => {
  await push('@id')
  await runSql('mysql', database.url, 'INSERT INTO notes (id) VALUES (0), (7)')
  const [fault = ''] = (await push('@id @default(autoincrement())')).plan.unhandled
  expect(fault).toMatch(/^notes\.id is int not null and should be int not null auto_increment\. /)

  const statements = /To change it: (.*)$/.exec(fault)?.[1]?.split('; ') ?? []
  await runSql('mysql', database.url, ...statements, 'INSERT INTO notes () VALUES ()')
  expect(await querySql('mysql', database.url, 'SELECT id FROM notes')).toEqual([[0], [7], [8]])
  expect((await push('@id @default(autoincrement())')).plan.unhandled).toEqual([])
})

it('lets a client number what the database could', async () => {
  await push('@id @default(autoincrement())')
  expect((await push('@id')).plan.unhandled).toEqual([])
})

it.each([
  [
    'at DATETIME(6)',
    'at DateTime @db.DateTime(3)',
    'Its values are rounded, or cut off, to milliseconds.',
  ],
  [
    'at TIMESTAMP(3)',
    'at DateTime @db.Timestamp(0)',
    'Its values are rounded, or cut off, to seconds.',
  ],
  ['at TIME(6)', 'at DateTime @db.Time(1)', 'to 1 digits after their seconds.'],
  ['at DATETIME(3)', 'at DateTime @db.Date', 'Its values lose their time of day.'],
  ['at DATETIME(3)', 'at DateTime @db.Time(3)', 'Its values lose their date.'],
  ['price DECIMAL(12,4)', 'price Decimal @db.Decimal(12, 2)', 'are rounded to 2 decimal places.'],
  ['price DOUBLE', 'price Decimal @db.Decimal(12, 2)', 'are rounded to 2 decimal places.'],
  ['price DECIMAL(12,4)', 'price Int', 'Its values are rounded to whole numbers.'],
  ['price DECIMAL(20,4)', 'price Float', 'Its values are rounded to 15 digits.'],
  ['price DOUBLE', 'price Float @db.Float', 'Its values are rounded to 6 digits.'],
  ['price INT', 'price Float @db.Float', 'Its values are rounded to 6 digits.'],
  ['at DATETIME(3)', 'at DateTime @db.DateTime(6)', ''],
  ['price DECIMAL(12,4)', 'price Float', ''],
  ['price INT', 'price BigInt', ''],
])('says what the change of %s to %s makes of values', async (before, after, loss) => {
  await runSql('mysql', database.url, `CREATE TABLE notes (id INT PRIMARY KEY, ${before} NOT NULL)`)
  const [fault = ''] = (await push(`@id\n  ${after}`)).plan.unhandled
  const [, sentences] = /should be .*? not null\.(.*) To change it: ALTER TABLE/.exec(fault) ?? []
  if (loss === '') expect(sentences).toBe('')
  else expect(sentences).toContain(loss)
})
