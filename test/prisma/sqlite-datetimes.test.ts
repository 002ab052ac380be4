import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { readSteps } from '../../src/prisma/push/steps.js'
import { pushSchema, type PushOutcome } from '../../src/prisma/push/push.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { querySql, runSql } from '../services/sql.js'

let database: OwnDatabase
beforeEach(async () => {
  database = await createDatabase('sqlite')
})
afterEach(() => database.drop())

function push(columns: Record<string, string>): Promise<PushOutcome> {
  const lines = Object.entries({ id: '{ type: integer, primary_key: true }', ...columns })
  const text = `database: { url: "file:./a.db" }
tables:
  - name: notes
    columns:
${lines.map(([name, spec]) => `      ${name}: ${spec}`).join('\n')}
`
  const { files } = generate({ file: 'pylight.yaml', text }, {})
  return pushSchema({
    schemaText: files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? '',
    url: database.url,
    projectFolder: tmpdir(),
    confirm: () => Promise.resolve(true),
  })
}
const run = (...sql: string[]) => runSql('sqlite', database.url, ...sql)
const query = (sql: string) => querySql('sqlite', database.url, sql)

const day = '2026-11-28'
const made = '{ type: datetime, default: now }'
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/

test('defaults are written as the API writes values, and a second push finds nothing', async () => {
  const columns = {
    made,
    maybe: '{ type: datetime, default: now, nullable: true }',
    at: '{ type: datetime, default: "2024-12-31T23:59:00Z" }',
    exactly: '{ type: datetime, default: "2024-12-31T23:59:00.120Z" }',
    day: '{ type: date, default: now }',
    new_year: '{ type: date, default: "2025-01-01" }',
    time: '{ type: time, default: now }',
  }
  await push(columns)
  await run('INSERT INTO notes (id) VALUES (1)')
  const [row = []] = await query('SELECT made, maybe, at, exactly, day, new_year, time FROM notes')
  expect(row).toEqual([
    expect.stringMatching(instant),
    expect.stringMatching(instant),
    '2024-12-31T23:59:00.000+00:00',
    '2024-12-31T23:59:00.120+00:00',
    expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00\.000\+00:00$/),
    '2025-01-01T00:00:00.000+00:00',
    expect.stringMatching(/^1970-01-01T\d\d:\d\d:\d\d\.\d{3}\+00:00$/),
  ])
  expect(await push(columns)).toMatchObject({ status: 'in step', plan: { script: '' } })
})

test('a column added to a table with rows gets its values in that form', async () => {
  await push({ text: 'text' })
  await run("INSERT INTO notes (id, text) VALUES (1, 'old')")
  await push({ text: 'text', made, day: '{ type: date, default: now }' })
  const [[text, madeAt, dayOf] = []] = await query('SELECT text, made, day FROM notes')
  expect(text).toBe('old')
  expect(madeAt).toMatch(instant)
  expect(dayOf).toMatch(/T00:00:00\.000\+00:00$/)
  expect((await push({ text: 'text', made, day: '{ type: date, default: now }' })).status).toBe(
    'in step',
  )
})

test('values of earlier pushes are converted, and the plan says so', async () => {
  await run(
    `CREATE TABLE "notes" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      "made" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, "seen" DATETIME,
      "at" DATETIME NOT NULL DEFAULT '2024-12-31 23:59:00 +00:00',
      "day" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP)`,
    `INSERT INTO notes (id, made, seen, day) VALUES
      (1, '${day} 20:30:12', NULL, '${day} 20:30:12'),
      (2, '${day}T20:30:12.345+00:00', '${day}T08:00:00+02:00', '${day}T20:30:12.345+00:00'),
      (3, '${day} 20:30:12.5', '${day} 20:30:12.123456', '${day}'),
      (4, '${day}T20:30:12Z', 'some day', '${day}T00:00:00.000+00:00')`,
  )
  const columns = {
    made,
    seen: '{ type: datetime, nullable: true }',
    at: '{ type: datetime, default: "2024-12-31T23:59:00Z" }',
    day: '{ type: date, default: now }',
  }
  const { status, plan } = await push(columns)
  expect(status).toBe('pushed')
  expect(readSteps(plan.script)).toEqual([
    { change: 'change default', on: ['notes.made', 'notes.at', 'notes.day'] },
    { change: 'rebuild table', on: ['notes'] },
    {
      change: 'rewrite datetimes',
      on: ['notes.made', 'notes.seen', 'notes.at', 'notes.day'],
    },
  ])
  const midnight = `${day}T00:00:00.000+00:00`
  const at = '2024-12-31T23:59:00.000+00:00'
  expect(await query('SELECT made, seen, at, day FROM notes ORDER BY id')).toEqual([
    [`${day}T20:30:12.000+00:00`, null, at, midnight],
    [`${day}T20:30:12.345+00:00`, `${day}T06:00:00.000+00:00`, at, midnight],
    [`${day}T20:30:12.500+00:00`, `${day} 20:30:12.123456`, at, midnight],
    [`${day}T20:30:12.000+00:00`, 'some day', at, midnight],
  ])
  await run('INSERT INTO notes (id) VALUES (5)')
  expect((await query('SELECT made, at FROM notes WHERE id = 5'))[0]).toEqual([
    expect.stringMatching(instant),
    at,
  ])
  expect(await push(columns)).toMatchObject({ status: 'in step', plan: { script: '' } })
})

test('only values are rewritten if the table is up to date', async () => {
  const columns = { made: '{ type: datetime, unique: true }' }
  await push(columns)
  await run(`INSERT INTO notes (id, made) VALUES (1, datetime('${day}')), (2, '${day}T10:00:00Z'),
    (3, '${day}T10:00:00.000+00:00')`)
  const { plan } = await push(columns)
  expect(readSteps(plan.script)).toEqual([{ change: 'rewrite datetimes', on: ['notes.made'] }])
  expect((await query('SELECT made FROM notes ORDER BY id')).flat()).toEqual([
    `${day}T00:00:00.000+00:00`,
    `${day}T10:00:00Z`, // another row already has this instant
    `${day}T10:00:00.000+00:00`,
  ])
})
