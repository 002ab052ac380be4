import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate, projectFolder, pylight } from '../commands/cli.js'

describe('a Prisma schema that was edited', () => {
  const schema = 'prisma/schema.prisma'

  it('is pushed as it stands', async () => {
    const folder = projectFolder()
    await generate(folder)
    const text = readFileSync(join(folder, schema), 'utf8')
    const edited = text.replace(
      /\n( +@@map\("notes"\))/,
      '\n  @@index([title], map: "by_title")\n$1',
    )
    writeFileSync(join(folder, schema), edited)
    const { exitCode, stderr } = await pylight(folder, ['db', 'push'])
    expect(exitCode).toBe(0)
    expect(stderr).toContain('by_title')
    expect((await pylight(folder, ['doctor'])).stdout).toContain('was edited by hand')
  })

  it('is refused with its line where it isn’t valid', async () => {
    const folder = projectFolder()
    await generate(folder)
    const text = readFileSync(join(folder, schema), 'utf8')
    writeFileSync(join(folder, schema), text.replace('@@map("notes")', '@@map(notes'))
    for (const args of [['generate'], ['db', 'push'], ['client']]) {
      const { exitCode, stderr } = await pylight(folder, args)
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/isn't valid:\n {2}line \d+:/)])
    }
    expect((await pylight(folder, ['doctor'])).stdout).toMatch(/error +schema .*isn't valid/)
  })
})
