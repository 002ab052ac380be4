import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFastPath } from '../../src/project/doctor/check-fast-path.js'
import { generateFixture } from '../running/generate-fixture.js'
import { writeFiles } from '../running/materialise.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pylight-fast-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('doctor says which reads skip the router', async () => {
  await writeFiles(folder, await generateFixture('fast-path'))
  expect(checkFastPath(folder).map(({ text }) => text)).toEqual([
    'cached reads of orders, prices, products skip the router of Express',
  ])
})

test('and what keeps them from it', async () => {
  const files = (await generateFixture('fast-path')).map(({ path, text }) => {
    if (path === 'src/custom/orders.ts')
      return { path, text: `${text}\nordersRoutes.get('/x', show)` }
    const own = '  app.use(\n    compression(),\n  )\n  app.use(direct(cookies()))\n  mountTables'
    return { path, text: path === 'src/app.ts' ? text.replace('  mountTables', own) : text }
  })
  await writeFiles(folder, files)
  expect(checkFastPath(folder)).toMatchObject([
    { text: expect.stringContaining('not those of orders, with routes of your own') as string },
    { level: 'warning', text: 'app.use(compression(), turns the fast path off' },
  ])
})

test('without a fast path it says nothing', async () => {
  await writeFiles(folder, await generateFixture('minimal'))
  expect(checkFastPath(folder)).toEqual([])
})
