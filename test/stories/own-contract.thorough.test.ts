import { spawnSync } from 'node:child_process'
import { copyFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { bin, newFolder, pylight } from '../commands/cli.js'
import { fixtureFolder } from '../snapshots/cases.js'

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))
const programs = newFolder()

beforeAll(() => {
  const program = `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`
  writeFileSync(join(programs, 'pylight'), program, { mode: 0o755 })
})

const fixtures = ['composite-keys', 'protected-shop']

test.each(fixtures)('the tests of %s pass', async (fixture) => {
  const folder = newFolder()
  copyFileSync(join(fixtureFolder(fixture), 'pylight.yaml'), join(folder, 'pylight.yaml'))
  expect(await pylight(folder, ['generate'])).toMatchObject({ exitCode: 0 })
  symlinkSync(packages, join(folder, 'node_modules'))
  const { PATH = '', HOME } = process.env
  const env = { HOME, PATH: `${programs}:${PATH}`, NO_COLOR: '1' }
  const { stdout, stderr } = spawnSync('npm', ['test'], { cwd: folder, env, encoding: 'utf8' })
  expect(stdout + stderr).toMatch(/Tests +(\d+) passed \(\1\)/)
})
