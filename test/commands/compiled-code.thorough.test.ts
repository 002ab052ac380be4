import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bin, generate, newFolder, projectFolder } from './cli.js'

test('damaged compiled code is not run, and is replaced', () => {
  const copy = join(newFolder(), 'package')
  cpSync(join(bin, '../..'), copy, { recursive: true, verbatimSymlinks: true })
  const compiled = join(copy, 'dist/compiled')
  rmSync(compiled, { recursive: true, force: true })
  const run = () => spawnSync(process.execPath, [join(copy, 'dist/bin.cjs'), 'schema'])
  const first = run()
  const [name = ''] = readdirSync(compiled)
  const damaged = readFileSync(join(compiled, name))
  damaged.fill(0xff, damaged.length / 4, damaged.length / 2)
  writeFileSync(join(compiled, name), damaged)
  const second = run()
  expect([first.status, second.status]).toEqual([0, 0])
  expect(second.stdout.equals(first.stdout)).toBe(true)
  expect(readdirSync(compiled)).toEqual([name])
  expect(readFileSync(join(compiled, name)).equals(damaged)).toBe(false)
  expect(run().stdout.equals(first.stdout)).toBe(true)
})

test("makes the client under Yarn's Plug'n'Play, which needs an import() of a URL", async () => {
  const folder = projectFolder()
  await generate(folder)
  rmSync(join(folder, 'src/generated/prisma'), { recursive: true, force: true })
  const isPnp = "--import=data:text/javascript,process.versions.pnp='3'"
  const run = spawnSync(process.execPath, [isPnp, bin, 'client'], { cwd: folder, encoding: 'utf8' })
  expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('made') as string })
})
