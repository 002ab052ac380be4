import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { column, GitProject } from './git-project.js'

const routes = 'src/generated/books/books.routes.ts'
const schema = 'src/generated/books/books.schema.ts'

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

it('goes on after a merge of two branches that change different tables', async () => {
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
