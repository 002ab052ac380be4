import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bin, newFolder, pylight } from '../commands/cli.js'
import { createDatabase, providers, type OwnDatabase } from '../services/databases.js'

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))
const programs = newFolder()
const databases: OwnDatabase[] = []

beforeAll(() => {
  const program = `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`
  writeFileSync(join(programs, 'pylight'), program, { mode: 0o755 })
})
afterAll(() => Promise.all(databases.map((database) => database.drop())))

test.each(providers)('the test of a new project on %s passes', async (provider) => {
  const database = await createDatabase(provider)
  databases.push(database)
  const folder = newFolder()
  const spec = `database: { url: '\${DATABASE_URL}', provider: ${provider} }
tables:
  - { name: notes, columns: { id: { type: integer, primary_key: true }, body: text } }
`
  writeFileSync(join(folder, 'pylight.yaml'), spec)
  expect(await pylight(folder, ['generate'])).toMatchObject({ exitCode: 0 })
  symlinkSync(packages, join(folder, 'node_modules'))
  const env = { DATABASE_URL: database.url }
  if (provider !== 'sqlite') {
    expect(await pylight(folder, ['db', 'push', '--yes'], { env })).toMatchObject({ exitCode: 0 })
  }
  const { PATH = '', HOME } = process.env
  const output = execFileSync('npm', ['test'], {
    cwd: folder,
    env: { HOME, PATH: `${programs}:${PATH}`, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  })
  expect(output).toMatch(/Tests +3 passed \(3\)/)
})
