import { beforeEach, expect, it } from 'vitest'
import { GitProject, librarySpec } from './git-project.js'

const table = (name: string) => `  - name: ${name}
    columns:
      id: { type: integer, primary_key: true }
`

let project: GitProject
beforeEach(async () => {
  project = await GitProject.of()
  expect((await project.run('merge-driver', '--install')).exitCode).toBe(0)
})

async function branch(name: string, change: () => void): Promise<void> {
  project.git('checkout', '-q', '-b', name, 'main')
  change()
  expect((await project.generate()).exitCode).toBe(0)
  project.commit(name)
}

it('merges two branches that each add a table, and edits by hand of both', async () => {
  const index = 'src/generated/index.ts'
  await branch('loans', () => {
    project.write('pylight.yaml', librarySpec + table('loans'))
    project.edit(index, 'export function', '// mine\nexport function')
  })
  await branch('fines', () => {
    project.write('pylight.yaml', librarySpec + table('fines'))
    project.edit('prisma/schema.prisma', 'generator client', '// theirs\ngenerator client')
  })
  project.git('merge', '-q', '-m', 'merge', 'loans')
  expect(project.git('status', '--porcelain')).toBe('')
  expect(project.read('pylight.yaml')).toContain(table('fines') + table('loans'))
  expect(project.read(index)).toContain('// mine\n')
  expect(project.read('prisma/schema.prisma')).toMatch(/\/\/ theirs[^]*model Fine [^]*model Loan /)

  const { exitCode, stdout } = await project.generate('--check', '--json')
  expect(exitCode).toBe(0)
  const { findings } = JSON.parse(stdout) as { findings: { kind: string; path: string }[] }
  expect(findings.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'edited prisma/schema.prisma',
    `edited ${index}`,
  ])
})

it('leaves to the user what the specs disagree on', async () => {
  const type = (one: string) => () => {
    project.edit('pylight.yaml', 'pages: { type: integer', `pages: { type: ${one}`)
  }
  await branch('floats', type('float'))
  await branch('bigints', type('bigint'))
  expect(() => project.git('merge', '-q', '-m', 'merge', 'floats')).toThrow()
  expect(project.read('pylight.yaml')).toMatch(/<<<<<<< [^]*bigint[^]*float[^]*>>>>>>> /)
})
