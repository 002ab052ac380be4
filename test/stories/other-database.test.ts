import { expect, it } from 'vitest'
import { generate } from '../../src/pipeline/generate.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { fateOf, MemoryProject } from './project.js'

const urls = {
  sqlite: 'file:./app.db',
  postgresql: 'postgresql://app@localhost:5432/app',
  mysql: 'mysql://app@localhost:3306/app',
}
type Provider = keyof typeof urls
const walk: Provider[] = ['sqlite', 'postgresql', 'mysql', 'sqlite']

function filesOf(provider: Provider): GeneratedFile[] {
  const table = '  - { name: notes, columns: { id: { type: integer, primary_key: true } } }'
  const text = `database: { url: "${urls[provider]}" }\ntables:\n${table}\n`
  return generate({ file: 'pylight.yaml', text }).files
}

interface Manifest {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  overrides?: Record<string, string>
}
const manifestOf = (project: MemoryProject) =>
  JSON.parse(project.disk.get('package.json') ?? '') as Manifest

it('changes a whole project to another database, and leaves nothing of the last one', async () => {
  const project = new MemoryProject()
  for (const provider of walk) {
    const files = filesOf(provider)
    await project.run(files)
    expect(Object.fromEntries(project.disk)).toEqual(
      Object.fromEntries(files.map(({ path, text }) => [path, text])),
    )
    expect((await project.plan(files)).changes.every(({ text }) => text === undefined)).toBe(true)
  }
})

it('keeps what the user has changed in the files of the setup', async () => {
  const project = new MemoryProject()
  await project.run(filesOf('sqlite'))
  project.edit('package.json', '"dev":', '"lint": "eslint .",\n    "dev":')
  project.edit('package.json', '"pino": "^10.4.0"', '"nanoid": "^5.0.0",\n    "pino": "^9.0.0"')
  project.edit('Dockerfile', 'EXPOSE 3000', 'LABEL team=notes\nEXPOSE 3000')
  project.edit('README.md', /$/, '\nOur own words.\n')
  project.disk.delete('docker-compose.yml')
  for (const provider of walk.slice(1)) {
    await project.run(filesOf(provider))
    const manifest = manifestOf(project)
    expect(manifest.scripts).toHaveProperty('lint', 'eslint .')
    expect(manifest.dependencies).toMatchObject({ nanoid: '^5.0.0', pino: '^9.0.0' })
    expect('libsql' in manifest.dependencies).toBe(provider === 'sqlite')
    expect('pg' in manifest.dependencies).toBe(provider === 'postgresql')
    expect(manifest.overrides?.['mariadb']).toBe(provider === 'mysql' ? '$mariadb' : undefined)
    expect(Object.keys(manifest.dependencies)).toEqual(Object.keys(manifest.dependencies).sort())
    expect(project.disk.get('Dockerfile')).toContain('LABEL team=notes')
    expect(project.disk.get('Dockerfile')?.includes('/data')).toBe(provider === 'sqlite')
    expect(project.disk.get('README.md')).toMatch(/Our own words\.\n$/)
    expect(project.disk.get('README.md')).toContain(`Prisma (${provider})`)
    expect(project.disk.has('docker-compose.yml')).toBe(false)
  }
})

it('says which packages come and go', async () => {
  const project = new MemoryProject()
  await project.run(filesOf('sqlite'))
  project.edit('package.json', '"private": true', '"private": false')
  const changes = await project.run(filesOf('postgresql'))
  const { cause } = changes.find(({ path }) => path === 'package.json') ?? {}
  expect(cause).toEqual({
    adds: ['@prisma/adapter-pg', 'pg', '@types/pg'],
    drops: ['@prisma/driver-adapter-utils', 'libsql'],
  })
})

it('keeps the user’s line where both changed it, and says so', async () => {
  const project = new MemoryProject()
  await project.run(filesOf('sqlite'))
  project.edit('.env.example', urls.sqlite, 'file:./mine.db')
  const changes = await project.run(filesOf('mysql'))
  expect(project.disk.get('.env.example')).toContain('DATABASE_URL=file:./mine.db')
  const { cause } = changes.find(({ path }) => path === '.env.example') ?? {}
  expect(cause).toEqual({ conflicts: 1, settledAs: 'ours' })
  const again = await project.run(filesOf('mysql'))
  expect(again.find(({ path }) => path === '.env.example')?.cause).toBeUndefined()
})

it('never changes files that were there before, except for packages', async () => {
  const project = new MemoryProject()
  const own = { Dockerfile: 'FROM node:24\n', 'README.md': '# Mine\n', 'tsconfig.json': '{}\n' }
  for (const [path, text] of Object.entries(own)) project.disk.set(path, text)
  project.disk.set('package.json', '{ "name": "mine" }\n')
  for (const provider of walk) {
    const changes = await project.run(filesOf(provider))
    for (const [path, text] of Object.entries(own)) {
      expect(fateOf(changes, path)).toBe('keep')
      expect(project.disk.get(path)).toBe(text)
    }
    const { dependencies } = manifestOf(project)
    expect('libsql' in dependencies).toBe(provider === 'sqlite')
    expect('mariadb' in dependencies).toBe(provider === 'mysql')
  }
})
