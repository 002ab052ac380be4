import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bin, newFolder } from './cli.js'

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
