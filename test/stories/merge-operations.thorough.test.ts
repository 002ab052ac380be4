import { beforeAll, describe, expect, it } from 'vitest'
import type { GitProject } from './git-project.js'
import { branch, elsewhere, installed } from './merging.js'

const operations: Record<string, (project: GitProject) => void> = {
  'a merge': (project) => project.git('merge', '-q', '-m', 'merge', 'loans'),
  'a rebase': (project) => project.git('rebase', '-q', 'loans'),
  'a rebase by patches': (project) => project.git('rebase', '-q', '--apply', 'loans'),
  'a cherry-pick': (project) => project.git('cherry-pick', 'loans'),
  'a stash': (project) => {
    project.git('checkout', '-q', 'loans')
    project.git('reset', '-q', 'HEAD^')
    project.git('reflog', 'expire', '--expire=now', '--all') // no commit has the stashed texts
    project.git('stash', '-q')
    project.git('checkout', '-q', 'fines')
    project.git('stash', 'pop', '-q')
  },
  'the revert of a revert': (project) => {
    project.git('checkout', '-q', 'loans')
    project.git('revert', '--no-edit', 'HEAD')
    project.git('tag', 'undone')
    project.git('checkout', '-q', 'fines')
    project.git('merge', '-q', '-m', 'merge', 'undone')
    project.git('revert', '--no-edit', 'undone')
  },
}

/** They add indexes, as columns change twice as many files and git starts the driver for each. */
describe('two branches that each add an index to a spec elsewhere, with another name and database', () => {
  const schema = `${elsewhere.out}prisma/schema.prisma`
  const withIndex = (table: string, column: string) => () => {
    branches.edit(
      elsewhere.spec,
      `- name: ${table}`,
      `- indexes: [[${column}]]\n    name: ${table}`,
    )
  }
  const note = (before: string, comment: string) => () => {
    branches.edit(schema, before, `// ${comment}\n${before}`)
  }
  let branches: GitProject
  beforeAll(async () => {
    branches = await installed(elsewhere)
    await branch(branches, 'loans', withIndex('books', 'pages'), note('model Book ', 'mine'))
    await branch(branches, 'fines', withIndex('readers', 'name'), note('generator', 'theirs'))
  })

  it.each(Object.keys(operations))('come together in %s, with edits by hand', async (name) => {
    const project = branches.copy()
    operations[name]?.(project)
    expect(project.git('ls-files', '--unmerged')).toBe('')
    expect(project.read(schema)).toMatch(
      /\/\/ theirs\ngenerator [^]*\/\/ mine\nmodel Book [^]*index\(\[pages\][^]*index\(\[name\]/,
    )

    const { exitCode, stdout } = await project.generate('--check', '--json')
    const { findings } = JSON.parse(stdout) as { findings: { kind: string; path: string }[] }
    expect(findings.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'edited prisma/schema.prisma',
    ])
    expect(exitCode).toBe(0)
  })
})
