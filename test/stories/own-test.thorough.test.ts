import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
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
  expect(npmTest(folder, env).output).toMatch(/Tests +(\d\d) passed \(\1\)/)
  if (provider !== 'sqlite') return

  const hooks = join(folder, 'src/custom/notes.ts')
  const text = readFileSync(hooks, 'utf8').replace('Hooks = {}', `Hooks = { ${teapot} }`)
  writeFileSync(hooks, `import { ApiError } from '../generated/shared/api-error.js'\n${text}`)
  const { status, output } = npmTest(folder, env, 'test/contract.test.ts')
  expect(output).toContain("createNote answers 418, which openapi.json doesn't have")
  expect(status).not.toBe(0)
})

test('that of a project with sign-in uses it as a user with all roles, and as nobody', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'pylight.yaml'), withSignIn)
  expect(await pylight(folder, ['generate'])).toMatchObject({ exitCode: 0 })
  symlinkSync(packages, join(folder, 'node_modules'))
  const contract = join(folder, 'test/contract.test.ts')
  const strict = readFileSync(contract, 'utf8').replace(
    'status === 201',
    '$& || expect.fail(table)',
  )
  expect(strict).toContain('expect.fail')
  writeFileSync(contract, strict)
  expect(npmTest(folder, {}).output).toMatch(/Tests +(\d\d) passed \(\1\)/)
})

const withSignIn = `database: { url: 'file:./notes.db' }
authentication: { jwt: { secret_key: '\${JWT_SECRET}', issuer: notes }, roles: [admin] }
tables:
  - name: notes
    tenant: { column: team, claim: team }
    row_access: { column: author_id }
    columns:
      id: { type: integer, primary_key: true }
      team: { type: string, length: 20 }
      author_id: { type: integer, references: { table: users, column: id, on_delete: cascade } }
      body: text
  - name: users
    permissions: { GET: [admin], POST: [admin], PUT: [admin], PATCH: [admin], DELETE: [admin] }
    columns: { id: { type: integer, primary_key: true }, name: text }
`

const teapot = `beforeCreate() { throw new ApiError(418, 'No notes today') }`

function npmTest(cwd: string, env: NodeJS.ProcessEnv, ...files: string[]) {
  const { PATH = '', HOME } = process.env
  const all = { HOME, PATH: `${programs}:${PATH}`, NO_COLOR: '1', ...env }
  const options = { cwd, env: all, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync('npm', ['test', '--', ...files], options)
  return { status, output: stdout + stderr }
}
