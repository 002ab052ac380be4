import { expect } from 'vitest'
import { GitProject, librarySpec, type Layout } from './git-project.js'

export const table = (name: string) => `  - name: ${name}
    columns:
      id: { type: integer, primary_key: true }
`

export const own: Layout = { spec: 'pylight.yaml', out: '', args: [] }
export const elsewhere: Layout = {
  spec: 'my specs/library.yaml',
  out: 'apps/api/',
  args: ['my specs/library.yaml', '--out', '../apps/api', '--provider', 'postgresql'],
}

export async function installed(layout = own): Promise<GitProject> {
  const project = await GitProject.of(librarySpec, layout)
  expect((await project.run('merge-driver', '--install')).exitCode).toBe(0)
  return project
}

/** A branch from main with a change of the spec, its output, and the edits of `byHand`. */
export async function branch(
  project: GitProject,
  name: string,
  change: () => void,
  byHand = () => {},
): Promise<void> {
  project.git('checkout', '-q', '-b', name, 'main')
  change()
  expect((await project.generate()).exitCode).toBe(0)
  byHand()
  project.commit(name)
}
