import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { generate, projectFolder, pylight } from '../commands/cli.js'
import { possibleColumnRenames } from '../../src/prisma/push/possible-renames.js'

const nothing = {
  losses: [],
  risks: [],
  impossible: [],
  unhandled: [],
  leftovers: [],
  foreignTables: [],
}
const alter = (...changes: string[]) =>
  `-- AlterTable\nALTER TABLE "notes" ${changes.join(',\n')};\n`

it.each([
  [[{ table: 'notes', from: 'a', to: 'b' }], alter('DROP COLUMN "a"', 'ADD COLUMN "b" TEXT')],
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
