import { expect, it } from 'vitest'
import { librarySpec } from './git-project.js'
import { installed, own } from './merging.js'

const routes = 'src/generated/books/books.routes.ts'

it('merges what one of two histories edited, without a common base', async () => {
  const project = await installed()
  project.git('checkout', '-q', '--orphan', 'elsewhere')
  project.write(own.spec, librarySpec.replace('length: 80', 'length: 90'))
  expect((await project.generate()).exitCode).toBe(0)
  project.edit(routes, 'list)', '(_req, _res, next) => next(), list)')
  project.commit('start again')
  project.git('checkout', '-q', 'main')

  const merge = ['merge', '-q', '--allow-unrelated-histories', '-m', 'merge', 'elsewhere']
  expect(() => project.git(...merge)).toThrow()
  expect(project.git('diff', '--name-only', '--diff-filter=U')).toBe(`${own.spec}\n`)
  expect(project.read(routes)).toContain('next(), list)')
})
