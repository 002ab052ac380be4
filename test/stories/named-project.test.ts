import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate, notesSpec, projectFolder } from '../commands/cli.js'

describe('pylight generate without flags', () => {
  it('knows from the lock what spec and database a project is of', async () => {
    const folder = projectFolder()
    const api = join(folder, 'api')
    await generate(folder, '--out', 'api', '--provider', 'postgresql')
    expect((await generate(api, '--check')).exitCode).toBe(0)
    writeFileSync(join(folder, 'pylight.yaml'), notesSpec.replace('name: ', 'name: my_'))
    expect((await generate(api)).exitCode).toBe(0)
    expect(readFileSync(join(api, 'prisma/schema.prisma'), 'utf8')).toMatch(/"postgresql"[^]*"my_/)
    expect((await generate(folder, '--out', 'api', '--check')).exitCode).toBe(0)
    expect((await generate(folder, '--out', 'api', '--provider', 'mysql')).exitCode).toBe(0)
    expect(readFileSync(join(api, 'prisma/schema.prisma'), 'utf8')).toContain('"mysql"')
  })

  it('runs no program that only the lock names', async () => {
    const folder = projectFolder()
    const api = join(folder, 'api')
    await generate(folder, '--out', 'api')
    const mark = join(folder, 'ran')
    for (const name of ['x.js', 'x.mts', 'pylight.config.ts']) {
      const program = `import { writeFileSync } from 'node:fs'\nwriteFileSync('${mark}', '')\n`
      writeFileSync(join(folder, name), program)
      const lock = readFileSync(join(api, 'pylight.lock'), 'utf8')
      writeFileSync(join(api, 'pylight.lock'), lock.replace(/ spec \S+/, ` spec ../${name}`))
      const { exitCode, stderr } = await generate(api, '--check')
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining(`names ../${name}, a program`),
      ])
    }
    expect(existsSync(mark)).toBe(false)
  })

  it('reports a missing spec that the lock names', async () => {
    const folder = projectFolder()
    await generate(folder, '--out', 'api')
    rmSync(join(folder, 'pylight.yaml'))
    expect(await generate(join(folder, 'api'))).toMatchObject({
      exitCode: 2,
      stderr: 'There is no file ../pylight.yaml.\n',
    })
  })
})
