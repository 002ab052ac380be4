import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { generate, notesSpec, projectFolder, pylight } from '../commands/cli.js'
import { createDatabase } from '../services/databases.js'
import { runSql } from '../services/sql.js'
import { possibleColumnRenames } from '../../src/prisma/push/possible-renames.js'

const nothing = {
  losses: [],
  risks: [],
  impossible: [],
  unhandled: [],
  leftovers: [],
  foreignTables: [],
  locks: [],
}
const alter = (...changes: string[]) =>
  `-- AlterTable\nALTER TABLE "notes" ${changes.join(',\n')};\n`

it.each([
  [
    [{ table: 'notes', from: 'a', to: 'b', isDropped: true }],
    alter('DROP COLUMN "a"', 'ADD COLUMN "b" TEXT'),
  ],
  [[], alter('DROP COLUMN "a"', 'ADD COLUMN "b" TEXT', 'ADD COLUMN "c" TEXT')],
  [[], alter('DROP COLUMN "a"')],
  [[], alter('DROP COLUMN "a"') + alter('ADD COLUMN "b" TEXT').replace('notes', 'users')],
])('finds %j', (found, script) => {
  expect(possibleColumnRenames({ ...nothing, script })).toEqual(found)
})

it('asks before a column of a rebuilt table is lost', async () => {
  const folder = projectFolder()
  await generate(folder)
  await pylight(folder, ['db', 'push'])
  const database = new Database(join(folder, 'notes.db'))
  database.exec("insert into notes (title) values ('a')")
  database.close()
  const spec = join(folder, 'pylight.yaml')
  writeFileSync(spec, readFileSync(spec, 'utf8').replace('title: {', 'name: { nullable: true,'))
  await generate(folder)
  const { stderr } = await pylight(folder, ['db', 'push'])
  expect(stderr).toContain('A rename? Write was: title at notes.name in the spec')
})

it('finds one on MySQL, which keeps the old column', async () => {
  const own = await createDatabase('mysql')
  try {
    const folder = projectFolder(notesSpec.replace('file:./notes.db', own.url))
    await generate(folder)
    await pylight(folder, ['db', 'push'])
    const spec = join(folder, 'pylight.yaml')
    writeFileSync(spec, readFileSync(spec, 'utf8').replace('title: {', 'name: { nullable: true,'))
    await generate(folder)
    const { stderr } = await pylight(folder, ['db', 'push'])
    const hint = 'A rename? Write was: title at notes.name in the spec, or name is new'
    expect(stderr).toContain(hint)
    const insert = "insert into notes (title) values ('a')"
    await runSql('mysql', own.url, insert, 'alter table notes drop column name')
    writeFileSync(spec, readFileSync(spec, 'utf8').replace('nullable: true, ', ''))
    await generate(folder)
    const impossible = await pylight(folder, ['db', 'push'])
    expect(impossible.exitCode).toBe(2)
    expect(impossible.stderr).toContain(hint)
  } finally {
    await own.drop()
  }
})
