import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampled } from '../sampled.js'
import { GitProject, librarySpec } from './git-project.js'
import { branch, installed, own, table } from './merging.js'

/** Each takes seconds, as git starts the driver for every file. */
const many = it.runIf(sampled(false, true))

many('merges branches that were merged into each other', async () => {
  const project = await installed()
  const { spec } = own
  const change = async (name: string, edit: () => void) => {
    project.git('checkout', '-q', name)
    edit()
    expect((await project.generate()).exitCode).toBe(0)
    project.commit('change')
    project.git('tag', '--force', `${name}-before`)
  }
  const add = (column: string) => () =>
    project.edit(spec, '      name:', `      ${column}: { type: text }\n      name:`)
  project.git('branch', 'other')
  await change('main', add('lent_to'))
  await change('other', () =>
    project.edit(spec, '      pages:', '      weight: { type: integer }\n      pages:'),
  )
  project.git('merge', '-q', '-m', 'merge', 'main-before')
  project.git('checkout', '-q', 'main')
  project.git('merge', '-q', '-m', 'merge', 'other-before')
  await change('main', add('fined_for'))
  await change('other', () =>
    project.edit(spec, 'weight: { type: integer', 'weight: { type: bigint'),
  )
  expect(project.git('merge-base', '--all', 'main', 'other').trim().split('\n')).toHaveLength(2)

  project.git('merge', '-q', '-m', 'merge', 'main')
  expect(project.read('prisma/schema.prisma')).toMatch(
    /weight BigInt[^]*model Reader [^]* lent_to [^]* fined_for /,
  )
  expect((await project.generate('--check', '--no-edits')).exitCode).toBe(0)
})

describe('specs that conflict', () => {
  many('are marked, and the next run generates the rest after they are resolved', async () => {
    const project = await installed()
    const { spec } = own
    const type = (one: string) => () => {
      project.edit(spec, 'pages: { type: integer', `pages: { type: ${one}`)
    }
    await branch(project, 'floats', type('float'))
    await branch(project, 'bigints', () => {
      type('bigint')()
      project.write(spec, project.read(spec) + table('fines'))
    })
    expect(() => project.git('merge', '-q', '-m', 'merge', 'floats')).toThrow()
    expect(project.read(spec)).toMatch(/<<<<<<< ours[^]*bigint[^]*float[^]*>>>>>>> theirs/)
    expect(project.git('diff', '--name-only', '--diff-filter=U')).toBe(`${spec}\n`)
    expect((await project.run('resolve')).stderr).toContain(`left     ${spec}:9\n`)

    const marked = /<<<<<<< ours\n[^]*=======\n([^]*)>>>>>>> theirs\n/.exec(project.read(spec))
    project.edit(spec, marked?.[0] ?? '', marked?.[1] ?? '')
    expect((await project.generate()).exitCode).toBe(0)
    expect((await project.run('resolve')).exitCode).toBe(0)
    project.commit('merge')
    expect(project.read('prisma/schema.prisma')).toMatch(/pages Float\?[^]*model Fine /)
    expect((await project.generate('--check', '--no-edits')).exitCode).toBe(0)
  })

  many('leave no file of a table that one side drops', async () => {
    const project = await installed()
    const { spec } = own
    await branch(project, 'dropped', () =>
      project.write(spec, librarySpec.slice(0, librarySpec.indexOf('  # Those'))),
    )
    await branch(project, 'longer', () => project.edit(spec, 'length: 80', 'length: 90'))
    expect(() => project.git('merge', '-q', '-m', 'merge', 'dropped')).toThrow()
    project.git('checkout', '--theirs', spec)
    expect((await project.generate()).exitCode).toBe(0)
    expect((await project.run('resolve')).exitCode).toBe(0)
    expect(project.git('ls-files', '--unmerged')).toBe('')
    expect(existsSync(join(project.folder, 'src/generated/readers'))).toBe(false)
    project.commit('merge')
    expect((await project.generate('--check', '--no-edits')).exitCode).toBe(0)
  })

  many('keep an edited file whose table the other side renames', async () => {
    const project = await installed()
    const routes = 'src/generated/books/books.routes.ts'
    await branch(project, 'renamed', () =>
      project.edit(own.spec, '- name: books', '- name: works\n    was: books'),
    )
    await branch(
      project,
      'edited',
      () => {},
      () => project.write(routes, `${project.read(routes)}// mine\n`),
    )
    expect(() => project.git('merge', '-q', '-m', 'merge', 'renamed')).toThrow()
    const left = await project.run('resolve')
    expect(left.exitCode).toBe(3)
    expect(left.stderr).toContain(`left     ${routes} (yours: git add it, or git rm it)\n`)
    expect((await project.generate()).stderr).toContain(
      `kept      ${routes} (no longer generated, but was edited)\n`,
    )
    const check = await project.generate('--check')
    expect(check.exitCode).toBe(4)
    expect(check.stderr).toContain(`orphan    ${routes} is no longer generated, but was edited`)
    project.git('rm', '-q', routes)
    expect((await project.run('resolve')).exitCode).toBe(0)
    expect((await project.generate('--check')).exitCode).toBe(0)
  })

  it('are reported if no line conflicts', async () => {
    const project = await installed()
    const { spec } = own
    await branch(project, 'below', () => project.write(spec, librarySpec + table('loans')))
    await branch(project, 'above', () =>
      project.edit(spec, 'tables:\n', `tables:\n${table('loans')}`),
    )
    expect(() => project.git('merge', '-q', '-m', 'merge', 'below')).toThrow(
      /pylight\.yaml has errors when merged; pylight generate lists them/,
    )
    expect(project.git('diff', '--name-only', '--diff-filter=U')).toBe(`${spec}\n`)
    expect((await project.generate()).stderr).toContain('spec/duplicate-name')
  })
})

many('does not lose an invalidation in a merge', async () => {
  const project = await installed()
  const repository = 'src/generated/books/books.repository.ts'
  await branch(
    project,
    'bare',
    () => project.edit('pylight.yaml', 'length: 100', 'length: 99'),
    () =>
      project.edit(
        repository,
        "cache.write(booksWrites.delete(id), () =>\n    orNotFound(db.book.delete({ where: { id } }), 'books', id),\n  )",
        "orNotFound(db.book.delete({ where: { id } }), 'books', id)",
      ),
  )
  await branch(
    project,
    'noted',
    () => project.edit('pylight.yaml', 'length: 80', 'length: 90'),
    () => project.edit(repository, 'import ', '// mine\nimport '),
  )
  expect(() => project.git('merge', '-q', '-m', 'merge', 'bare')).toThrow(
    /books\.repository\.ts line \d+: db\.book\.delete\(\) is not inside a cache\.write/,
  )
})

many('generates once for all files of a merge, and again if the result was lost', async () => {
  const project = await installed()
  const index = (table: string, column: string) => () =>
    project.edit(own.spec, `- name: ${table}`, `- indexes: [[${column}]]\n    name: ${table}`)
  await branch(project, 'loans', index('books', 'pages'))
  await branch(project, 'fines', index('readers', 'name'))
  project.git('tag', 'tip')
  const merge = () => {
    project.git('reset', '-q', '--hard', 'tip')
    project.git('merge', '-q', '-m', 'merge', 'loans')
    return project.read('.pylight/base/prisma/schema.prisma')
  }
  const merged = merge()
  const [name = '', ...others] = readdirSync(join(project.folder, '.git/pylight'))
  expect(others).toEqual([])
  const kept = `.git/pylight/${name}`
  project.edit(kept, 'model Book ', 'model Kept ')
  project.write(kept, project.read(kept).replaceAll('model Book ', 'model Kept '))
  expect(merge()).toBe(merged.replace('model Book ', 'model Kept '))
  project.write(kept, project.read(kept).slice(0, 1000))
  expect(merge()).toBe(merged)
})

it('says that there is nothing to merge yet', async () => {
  const project = new GitProject()
  project.git('init', '-q')
  const { exitCode, stderr } = await project.run('merge-driver', '--install')
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/^There is no pylight\.lock in .*\. Run pylight generate first\.\n$/)
})
