import { expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import { fateOf, MemoryProject } from './project.js'

const table = (name: string, more = '') =>
  `  - name: ${name}\n    columns: { id: { type: integer, primary_key: true } }\n${more}`
const filesOf = (...tables: string[]) => {
  const text = `database: { url: "file:./a.db" }\ntables:\n${tables.join('')}`
  return generate({ file: 'pylight.yaml', text }).files
}
const listed = (project: MemoryProject) =>
  (project.disk.get('README.md') ?? '').split('\n').filter((line) => line.startsWith('- `/api/'))

async function newProject(...tables: string[]): Promise<MemoryProject> {
  const project = new MemoryProject()
  await project.run(filesOf(...tables))
  return project
}

const all = 'GET, POST, PUT, PATCH, DELETE'
const line = (name: string, methods = all) =>
  `- \`/api/${name}\` and \`/api/${name}/:id\`: ${methods}`

it('lists the endpoints of tables that come, go and change', async () => {
  const project = await newProject(table('books'), table('notes'))
  expect(listed(project)).toEqual([line('books'), line('notes')])
  const read = table('notes', '    methods: [GET]\n')
  const next = filesOf(table('authors'), read, table('users'))
  const changes = await project.run(next)
  expect(fateOf(changes, 'README.md')).toBe('replace')
  expect(listed(project)).toEqual([line('authors'), line('notes', 'GET'), line('users')])
  expect(fateOf(await project.run(next), 'README.md')).toBe('keep')
})

it('keeps what the user wrote in the list, deleted from it, and all else', async () => {
  const project = await newProject(table('books'), table('notes'))
  project.edit('README.md', line('books'), `${line('books')} (see the wiki)`)
  project.edit('README.md', `${line('notes')}\n`, '')
  project.edit('README.md', /$/, '\nOur own words.\n')
  await project.run(filesOf(table('books'), table('notes'), table('users')))
  expect(listed(project)).toEqual([`${line('books')} (see the wiki)`, line('users')])
  expect(project.disk.get('README.md')).toMatch(/Our own words\.\n$/)
})

it('leaves a README alone that has no such list', async () => {
  const project = await newProject(table('books'))
  project.disk.set('README.md', '# Mine\n')
  const changes = await project.run(filesOf(table('books'), table('users')))
  expect(fateOf(changes, 'README.md')).toBe('keep')
  expect(project.disk.get('README.md')).toBe('# Mine\n')
})
