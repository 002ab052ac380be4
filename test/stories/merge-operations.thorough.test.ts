import { beforeAll, describe, expect, it } from 'vitest'
import { type GitProject, librarySpec } from './git-project.js'
import { branch, elsewhere, installed, table } from './merging.js'

const operations: Record<string, (project: GitProject) => void> = {
  'a merge': (project) => project.git('merge', '-q', '-m', 'merge', 'loans'),
  'a rebase': (project) => project.git('rebase', '-q', 'loans'),
  'a rebase by patches': (project) => project.git('rebase', '-q', '--apply', 'loans'),
  'a cherry-pick': (project) => project.git('cherry-pick', 'loans'),
  'a stash': (project) => {
    project.git('checkout', '-q', 'loans')
    project.git('reset', '-q', '--soft', 'HEAD^')
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

describe('two branches that each add a table to a spec elsewhere, with another name and database', () => {
  const [index, schema] = [
    `${elsewhere.out}src/generated/index.ts`,
    `${elsewhere.out}prisma/schema.prisma`,
  ]
  let branches: GitProject
  beforeAll(async () => {
    branches = await installed(elsewhere)
    const add = (what: string) => () => branches.write(elsewhere.spec, librarySpec + table(what))
    await branch(branches, 'loans', add('loans'), () =>
      branches.edit(index, 'export function', '// mine\nexport function'),
    )
    await branch(branches, 'fines', add('fines'), () =>
      branches.edit(schema, 'generator client', '// theirs\ngenerator client'),
    )
  })

  it.each(Object.keys(operations))('come together in %s, with edits by hand', async (name) => {
    const project = branches.copy()
    operations[name]?.(project)
    expect(project.git('ls-files', '--unmerged')).toBe('')
    expect(project.read(index)).toContain('// mine\n')
    expect(project.read(schema)).toMatch(/\/\/ theirs[^]*model Fine [^]*model Loan /)

    const { exitCode, stdout } = await project.generate('--check', '--json')
    const { findings } = JSON.parse(stdout) as { findings: { kind: string; path: string }[] }
    expect(findings.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'edited prisma/schema.prisma',
      'edited src/generated/index.ts',
    ])
    expect(exitCode).toBe(0)
  })
})
