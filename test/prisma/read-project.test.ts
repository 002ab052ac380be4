import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readProject } from '../../src/project/read-project.js'

let folder: string
let spec: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pylight-project-'))
  spec = join(folder, 'pylight.yaml')
  vi.stubEnv('DATABASE_URL', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const writeSpec = (url: string): void =>
  writeFileSync(
    spec,
    `database:
  url: "${url}"
tables:
  - name: notes
    columns:
      id: { type: integer, primary_key: true }
`,
  )

describe('readProject', () => {
  it('takes the database from the environment, else from the project’s .env, else from the spec', async () => {
    writeSpec('${DATABASE_URL:-file:./spec.db}')
    const url = async () => (await readProject({ spec, out: 'api' })).project?.url
    expect(await url()).toBe('file:./spec.db')

    mkdirSync(join(folder, 'api'))
    writeFileSync(join(folder, 'api/.env'), 'DATABASE_URL="file:./env file.db" # ours\n')
    expect(await url()).toBe('file:./env file.db')

    vi.stubEnv('DATABASE_URL', 'file:./process.db')
    expect(await url()).toBe('file:./process.db')
  })

  it('generates the schema for the given provider', async () => {
    writeSpec('file:./spec.db')
    const { project } = await readProject({ spec, provider: 'postgresql' })
    expect(project?.schemaText).toContain('provider = "postgresql"')
    expect(project?.projectFolder).toBe(folder)
  })

  it('uses a password in the spec', async () => {
    writeSpec('postgresql://ann:hunter2@db/shop')
    const { project } = await readProject({ spec })
    expect(project?.url).toBe('postgresql://ann:hunter2@db/shop')
  })

  it('has no project when the spec has an error, and reports it', async () => {
    writeFileSync(spec, 'tables: [{ name: notes, colums: {} }]\n')
    const { project, diagnostics } = await readProject({ spec })
    expect(project).toBeUndefined()
    expect(diagnostics.map(({ message }) => message).join()).toContain('colums')
  })
})
