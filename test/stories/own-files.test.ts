import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate, notesSpec, projectFolder, pylight } from '../commands/cli.js'

interface Manifest {
  name: string
  scripts?: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

describe('package.json', () => {
  it('gets what the code of another database imports', async () => {
    const folder = projectFolder()
    await generate(folder)
    const before = manifestOf(folder)
    before.dependencies['left-pad'] = '^1.3.0'
    delete before.devDependencies['pino-pretty']
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(before, null, '\t')}\n`)
    const spec = notesSpec.replace('file:./notes.db', 'postgresql://localhost/notes')
    writeFileSync(join(folder, 'pylight.yaml'), spec)

    const checked = await generate(folder, '--check')
    expect(checked.exitCode).toBe(4)
    expect(checked.stderr).toContain('package.json is out of date')
    const doctor = await pylight(folder, ['doctor', '--json'])
    expect(doctor.stdout).toContain('lacks @prisma/adapter-pg, pg, @types/pg')

    const { stderr } = await generate(folder)
    expect(stderr).toMatch(
      /merged +package\.json \(with @prisma\/adapter-pg, pg, @types\/pg: install/,
    )
    const { dependencies, devDependencies } = manifestOf(folder)
    expect(Object.keys(dependencies)).toEqual(Object.keys(dependencies).sort())
    expect(dependencies).toMatchObject({ 'left-pad': '^1.3.0', '@prisma/adapter-pg': '7.10.0' })
    expect(devDependencies).not.toHaveProperty('pino-pretty')
    expect(devDependencies).toHaveProperty('@types/pg')
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('\n\t"name"')
    expect((await generate(folder, '--check')).exitCode).toBe(0)
  })
})

describe('a project that was there before', () => {
  it('keeps its files, and is told what they lack', async () => {
    const folder = projectFolder()
    mkdirSync(join(folder, 'api/src'), { recursive: true })
    writeFileSync(join(folder, 'api/src/app.ts'), 'export const app = 1\n')
    writeFileSync(join(folder, 'api/.gitignore'), 'dist\nmine')
    writeFileSync(join(folder, 'api/package.json'), '{ "name": "mine" }\n')
    const { exitCode, stderr } = await generate(folder, '--out', 'api')
    expect(exitCode).toBe(0)
    expect(stderr).toContain('kept      src/app.ts (was here before, and stays as it is)')
    expect(stderr).toMatch(/src\/app\.ts is your own\.[^]*mountTables\(app\)/)
    expect(readFileSync(join(folder, 'api/src/app.ts'), 'utf8')).toBe('export const app = 1\n')
    const { name, dependencies } = manifestOf(join(folder, 'api'))
    expect(name).toBe('mine')
    expect(dependencies).toHaveProperty('@prisma/client')
    expect(dependencies).toHaveProperty('libsql')
    const ignored = readFileSync(join(folder, 'api/.gitignore'), 'utf8').split('\n')
    expect(ignored.slice(0, 3)).toEqual(['dist', 'mine', 'node_modules/'])
    expect(ignored).toContain('/src/generated/prisma/')
    expect((await generate(folder, '--out', 'api')).stderr).not.toContain('your own')
  })

  it('may be a fresh clone', async () => {
    const folder = projectFolder()
    const clone = join(folder, 'clone')
    mkdirSync(join(clone, '.git'), { recursive: true })
    for (const name of ['README.md', 'LICENSE', '.gitignore'])
      writeFileSync(join(clone, name), 'mine\n')
    const { exitCode } = await pylight(clone, ['init', '.', '--no-client'])
    expect(exitCode).toBe(0)
    expect(readFileSync(join(clone, 'README.md'), 'utf8')).toBe('mine\n')
    expect(readFileSync(join(clone, '.gitignore'), 'utf8')).toMatch(/^mine\nnode_modules\/\n/)
  })
})
