import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import type { Provider } from '../../src/model/model.js'
import { generate } from '../../src/pipeline/generate.js'
import { pushSchema } from '../../src/prisma/push/push.js'
import { createDatabase, providers } from '../services/databases.js'
import { runSql } from '../services/sql.js'

/** What the spec doesn't manage, a push leaves as it is, whatever the spec says of it. */

const before = `database: { url: "file:./a.db" }
tables:
  - name: films
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 50 }
      size: { type: integer, default: 1 }
      format: { type: enum, values: [tape, disc], default: tape }
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
      film_id: { type: integer, references: films.id }
      body: { type: text, nullable: true }
      seen: { type: boolean, default: false }
`
const tables = before
  .replace('name: films', 'name: films\n    managed: false')
  .replace('size: { type: integer', 'size: { type: bigint')
  .replace('[tape, disc]', '[tape, disc, file]')
  .replace('title', 'name')
  .replace('seen:', 'done: boolean\n      seen:')

async function push(text: string, provider: Provider, url: string) {
  const { files, diagnostics } = generate({ file: 'pylight.yaml', text }, { provider })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const { status, plan } = await pushSchema({
    schemaText: files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? '',
    url,
    projectFolder: tmpdir(),
    confirm: () => Promise.resolve(true),
  })
  return { status, ...plan }
}

test.each(providers)('tables and columns on %s', async (provider) => {
  const database = await createDatabase(provider)
  const { url } = database
  await push(before, provider, url)
  const pushed = await push(tables, provider, url)
  expect(pushed).toMatchObject({ status: 'pushed', losses: [], unhandled: [], leftovers: [] })
  expect(pushed.script).toContain('done')
  expect(pushed.script).not.toMatch(/TABLE ["`](new_)?films|FilmFormat/)
  expect(await push(tables, provider, url)).toMatchObject({ status: 'in step', unhandled: [] })

  const columns = before
    .replace('body: { type: text', 'body: { managed: false, type: integer')
    .replace('seen: {', 'more: { type: integer, nullable: true, managed: false }\n      seen: {')
  const others = { status: 'in step', losses: [], unhandled: [] }
  await runSql(provider, url, 'ALTER TABLE notes DROP COLUMN done')
  expect(await push(columns, provider, url)).toMatchObject(others)

  const nothing = before.replace('file:./a.db"', 'file:./a.db", managed: false')
  const newTable = `${nothing}  - name: more\n    columns: { id: { type: integer, primary_key: true } }\n`
  expect(await push(newTable, provider, url)).toMatchObject({ status: 'not managed', script: '' })
  await database.drop()
})
