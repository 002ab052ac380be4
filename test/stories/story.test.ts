import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, newFolder } from '../commands/cli.js'
import { column, GitProject, identity } from './git-project.js'

const routes = 'src/generated/books/books.routes.ts'
const schema = 'src/generated/books/books.schema.ts'

describe('the story in the README', () => {
  const folder = newFolder()
  const programs = newFolder()
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${bin}' "$@"\n`
  writeFileSync(join(programs, 'npx'), npx, { mode: 0o755 })

  function bash(script: string, at = folder, CI = ''): string {
    const PATH = `${programs}:${process.env['PATH']}`
    const env = { ...process.env, ...identity, CI, GITHUB_ACTIONS: '', PATH }
    return execFileSync('bash', ['-e', '-c', script], {
      cwd: at,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  }

  it('is true', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const [, story = ''] = /```sh\n([^`]*?git init[^`]*?)```/.exec(readme) ?? []
    expect(story.trim().split('\n')).toHaveLength(10)
    const output = bash(story)
    expect(output).toContain("booksRouter.get('/', (_req, _res, next) => next(), list)\n")
    expect(output).toMatch(/^ {2}pages: number \| null$/m)
    expect(output).toMatch(/pylight\.yaml +\| +1 \+$/m)
  })

  it('keeps working in the project’s workflow', () => {
    const project = join(folder, 'library')
    const workflow = readFileSync(join(project, '.github/workflows/ci.yml'), 'utf8')
    const [, check = ''] = /- run: (npx pylight .*)\n/.exec(workflow) ?? []
    expect(check).toBe('npx pylight generate --check')
    bash(check, project, 'true')
    bash("sed -i.old 's/pages:/leaves:/' pylight.yaml", project)
    expect(() => bash(check, project, 'true')).toThrow(
      expect.objectContaining({ status: 4 }) as Error,
    )
  })
})

it('keeps an edited route and brings a new column', async () => {
  const project = await GitProject.of()
  project.edit(
    routes,
    "booksRouter.get('/', list)",
    "booksRouter.get('/', (_, __, next) => next(), list)",
  )
  project.edit(schema, '  title: string\n', '  title: string // mine\n')
  project.edit(...column('isbn'))
  const { exitCode, stderr } = await project.generate()
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  expect(stderr).toMatch(/merged {4}src\/generated\/books\/books\.schema\.ts/)
  expect(project.read(routes)).toContain('next(), list)')
  expect(project.read(schema)).toContain('  title: string // mine\n')
  expect(project.read(schema)).toContain('  isbn: string | null\n')
  project.commit('merge')
  expect((await project.generate()).stderr).toMatch(/^\d+ unchanged, \d+ kept in \.\n$/)
  expect(project.changed()).toEqual([])
})

it('stores the text of an unedited file once', async () => {
  const project = await GitProject.of()
  const blob = (path: string) => project.git('rev-parse', `HEAD:${path}`)
  expect(blob(`.pylight/base/${schema}`)).toBe(blob(schema))
  expect(
    project.git('check-attr', 'linguist-generated', `.pylight/base/${schema}`, schema),
  ).toMatch(/(: set\n.*){2}/)
})

it('goes on in a clone', async () => {
  const project = await GitProject.of()
  project.edit(schema, '  title: string\n', '  title: string // mine\n')
  project.commit('edit')
  const clone = project.clone()
  expect((await clone.generate()).exitCode).toBe(0)
  expect(clone.changed()).toEqual([])
  clone.edit(...column('isbn'))
  expect((await clone.generate()).exitCode).toBe(0)
  expect(clone.read(schema)).toMatch(/title: string \/\/ mine\n {2}isbn: /)
})

it('keeps the line ends of a checkout on Windows', async () => {
  const project = await GitProject.of()
  const clone = project.clone('-c', 'core.autocrlf=true')
  expect(clone.read(schema)).toContain('\r\n')
  expect((await clone.generate('--check', '--no-edits')).exitCode).toBe(0)
  clone.edit(schema, '  title: string\r\n', '  title: string // mine\r\n')
  clone.edit(
    'pylight.yaml',
    '      pages:',
    '      isbn: { type: string, length: 13 }\r\n      pages:',
  )
  expect((await clone.generate()).exitCode).toBe(0)
  expect(clone.read(schema)).toContain('  title: string // mine\r\n  isbn: string\r\n')
  expect(clone.read(schema)).not.toMatch(/[^\r]\n/)
  expect(clone.changed()).not.toContain('src/generated/readers/readers.schema.ts')
})

it('keeps working after a merge of two branches that change different tables', async () => {
  const project = await GitProject.of()
  project.git('checkout', '-q', '-b', 'other')
  project.edit(
    'pylight.yaml',
    '      name: {',
    '      email: { type: string, length: 20 }\n      name: {',
  )
  await project.generate()
  project.commit('other')
  project.git('checkout', '-q', 'main')
  project.edit(...column('isbn'))
  await project.generate()
  project.commit('main')
  project.mergeTaking('ours', 'other')
  const { exitCode, stderr } = await project.generate()
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
  expect(stderr).not.toMatch(/merged|conflict/)
  expect(project.read('prisma/schema.prisma')).toMatch(/isbn[^]*email/)
  expect((await project.generate('--check')).exitCode).toBe(0)
})

it('leaves deleted what the user deleted', async () => {
  const project = await GitProject.of()
  rmSync(join(project.folder, routes))
  const { stderr } = await project.generate()
  expect(stderr).toContain(`${routes} (you deleted it)`)
  expect(existsSync(join(project.folder, routes))).toBe(false)
  project.commit('delete')
  expect((await project.clone().generate('--check')).exitCode).toBe(0)
})
