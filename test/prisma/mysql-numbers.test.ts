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
