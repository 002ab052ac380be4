import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate, newFolder, notesSpec, projectFolder, pylight } from './cli.js'

const cacheFile = 'src/generated/notes/notes.cache.ts'

interface Report {
  out: string
  diagnostics: { code: string; span?: object }[]
  changes: { path: string; fate: string; reason?: string }[]
  client: string
}

describe('pylight generate', () => {
  it('writes the project beside the spec and says so on stderr', async () => {
    const folder = projectFolder()
    const { exitCode, stdout, stderr } = await generate(folder)
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toMatch(/^ {2}created {3}\.dockerignore$/m)
    expect(stderr).toMatch(/^\d+ created in \.$/m)
    expect(existsSync(join(folder, cacheFile))).toBe(true)
  })

  it('changes nothing when run again, three times over', async () => {
    const folder = projectFolder()
    await generate(folder)
    const { mtimeMs } = statSync(join(folder, cacheFile))
    for (let run = 0; run < 3; run++) {
      const { exitCode, stderr } = await generate(folder)
      expect(exitCode).toBe(0)
      expect(stderr).toMatch(/^\d+ unchanged, \d+ kept in \.\n$/)
    }
    expect(statSync(join(folder, cacheFile)).mtimeMs).toBe(mtimeMs)
  })

  it('follows the spec', async () => {
    const folder = projectFolder()
    await generate(folder)
    await generate(folder)
    appendFileSync(join(folder, 'src/custom/notes.ts'), '// mine\n')
    writeFileSync(join(folder, 'pylight.yaml'), notesSpec.replaceAll('notes', 'memos'))
    const { exitCode, stderr } = await generate(folder)
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/deleted {3}src\/generated\/notes\/notes\.cache\.ts/)
    expect(stderr).toContain(
      'src/custom/notes.ts (yours, but no longer used; what it imports is gone)',
    )
    expect(existsSync(join(folder, 'src/generated/notes'))).toBe(false)
    expect(existsSync(join(folder, 'src/generated/memos/memos.cache.ts'))).toBe(true)
  })

  it('keeps an edit, until it is forced', async () => {
    const folder = projectFolder()
    await generate(folder)
    await generate(folder)
    appendFileSync(join(folder, cacheFile), '// mine\n')
    for (let run = 0; run < 3; run++) {
      const { exitCode, stderr } = await generate(folder)
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
      expect(stderr).toMatch(/^\d+ unchanged, \d+ kept in \.\n$/)
    }
    expect(readFileSync(join(folder, cacheFile), 'utf8')).toContain('// mine')

    expect((await generate(folder, '--force')).exitCode).toBe(0)
    expect(readFileSync(join(folder, cacheFile), 'utf8')).not.toContain('// mine')
  })

  it('refuses to replace foreign files, with exit code 2, without --adopt or --force', async () => {
    const folder = projectFolder()
    mkdirSync(join(folder, 'prisma'))
    writeFileSync(join(folder, 'prisma/schema.prisma'), '// mine\n')
    const refused = await generate(folder)
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('  prisma/schema.prisma was not made by Pylight\n')
    expect(existsSync(join(folder, cacheFile))).toBe(false)

    expect((await generate(folder, '--adopt')).exitCode).toBe(0)
    expect(readFileSync(join(folder, 'prisma/schema.prisma'), 'utf8')).toBe('// mine\n')
  })

  it('writes to --out, which is relative to the spec', async () => {
    const folder = projectFolder()
    const elsewhere = newFolder()
    await pylight(elsewhere, [
      'generate',
      join(folder, 'pylight.yaml'),
      '--no-client',
      '--out',
      'api',
    ])
    expect(existsSync(join(folder, 'api', cacheFile))).toBe(true)
    expect(existsSync(join(elsewhere, 'api'))).toBe(false)
  })

  it('generates for another database than the spec’s', async () => {
    const folder = projectFolder()
    await generate(folder)
    expect((await generate(folder, '--provider', 'postgresql', '--force')).exitCode).toBe(0)
    const schema = readFileSync(join(folder, 'prisma/schema.prisma'), 'utf8')
    expect(schema).toMatch(/provider\s+= "postgresql"/)
  })

  it('prints all that is wrong with a spec, and writes nothing', async () => {
    const folder = projectFolder(notesSpec.replace('integer', 'integr').replace('length', 'lenght'))
    const { exitCode, stdout, stderr } = await generate(folder)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^pylight\.yaml:6:\d+ {2}error {2}spec\//m)
    expect(stderr).toMatch(/^pylight\.yaml:7:\d+ {2}error {2}spec\//m)
    expect(existsSync(join(folder, 'pylight.lock'))).toBe(false)
  })

  it('works in a folder with spaces and other letters', async () => {
    const folder = projectFolder(notesSpec, 'mit Leerzeichen ünd 漢字 ')
    expect((await generate(folder)).exitCode).toBe(0)
    expect((await generate(folder)).stderr).toMatch(/unchanged/)
  })

  it('reads a spec that is a program', async () => {
    const folder = newFolder()
    writeFileSync(
      join(folder, 'pylight.config.ts'),
      `import { defineConfig } from 'pylight'
       const name: string = 'notes'
       export default defineConfig({
         database: { url: 'file:./notes.db' },
         tables: [{ name, columns: { id: { type: 'integer', primary_key: true } } }],
       })`,
    )
    const { exitCode, stderr } = await generate(folder)
    expect(stderr).toMatch(/created in/)
    expect(exitCode).toBe(0)
    expect(existsSync(join(folder, cacheFile))).toBe(true)
  })

  it('says where a spec that is a program fails, without a stack trace', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'pylight.config.ts'), 'throw new Error("no such luck")\n')
    const { exitCode, stderr } = await generate(folder)
    expect(exitCode).toBe(2)
    expect(stderr).toContain("pylight.config.ts can't be loaded. Error: no such luck")
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('asks which spec is meant', async () => {
    const folder = projectFolder()
    writeFileSync(join(folder, 'pylight.yml'), notesSpec)
    const { exitCode, stderr } = await generate(folder)
    expect(exitCode).toBe(2)
    expect(stderr).toBe('There are pylight.yaml and pylight.yml. Name one.\n')
  })

  it('says what to do where there is no spec', async () => {
    const { exitCode, stderr } = await generate(newFolder())
    expect(exitCode).toBe(2)
    expect(stderr).toContain('pylight init')
  })

  it('does not treat a folder as a spec', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'pylight.yaml'))
    const { exitCode, stderr } = await generate(folder)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^Can't read pylight\.yaml: /)
  })

  it('prints only problems with --quiet', async () => {
    const folder = projectFolder()
    expect(await generate(folder, '--quiet')).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    rmSync(join(folder, 'pylight.lock'))
    appendFileSync(join(folder, cacheFile), '// mine\n')
    expect((await generate(folder, '--quiet')).stderr).toContain(cacheFile)
  })
})

describe('pylight generate --json', () => {
  async function report(folder: string): Promise<{ exitCode: number | null } & Report> {
    const { exitCode, stdout, stderr } = await generate(folder, '--json')
    expect(stderr).toBe('')
    return { exitCode, ...(JSON.parse(stdout) as Report) }
  }

  it('reports what changed', async () => {
    const folder = projectFolder()
    const first = await report(folder)
    expect(first).toMatchObject({ exitCode: 0, out: folder, diagnostics: [], client: 'skipped' })
    expect(first.changes).toContainEqual({ path: cacheFile, fate: 'create' })

    const second = await report(folder)
    expect(second.changes).toContainEqual({ path: cacheFile, fate: 'unchanged' })
    expect(await report(folder)).toEqual(second)

    rmSync(join(folder, cacheFile))
    const absent = { path: cacheFile, fate: 'absent', reason: 'you deleted it' }
    expect((await report(folder)).changes).toContainEqual(absent)
  })

  it('reports what is wrong', async () => {
    const { exitCode, diagnostics, changes } = await report(
      projectFolder(notesSpec.replace('integer', 'integr')),
    )
    expect({ exitCode, changes }).toEqual({ exitCode: 2, changes: [] })
    expect(diagnostics).toMatchObject([{ severity: 'error', span: { line: 6 } }])
  })

  it('reports what was refused', async () => {
    const folder = projectFolder()
    mkdirSync(join(folder, 'prisma'))
    writeFileSync(join(folder, 'prisma/schema.prisma'), '// mine\n')
    const { exitCode, changes } = await report(folder)
    expect(exitCode).toBe(2)
    const reason = 'was not made by Pylight'
    expect(changes).toContainEqual({ path: 'prisma/schema.prisma', fate: 'refuse', reason })
  })
})

describe('the Prisma client', () => {
  it('is made once, and not again', async () => {
    const folder = projectFolder()
    const first = await pylight(folder, ['generate'])
    expect(first.stderr).toContain('Prisma client made')
    expect(existsSync(join(folder, 'src/generated/prisma/client.ts'))).toBe(true)
    const second = await pylight(folder, ['generate', '--json'])
    expect((JSON.parse(second.stdout) as Report).client).toBe('unchanged')

    rmSync(join(folder, 'prisma/schema.prisma'))
    const third = await pylight(folder, ['generate'])
    expect(third.stderr).toContain('absent    prisma/schema.prisma (you deleted it)')
    expect(third.exitCode).toBe(0)
  })
})
