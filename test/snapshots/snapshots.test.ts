import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { cases, snapshotFolder, snapshotRoot } from './cases.js'
import { generatedTree, readTree } from './tree.js'

/** `npm run snapshots` rewrites them. */
test.each(cases)('%s is generated as its snapshot has it', async (name) => {
  const [expected, actual] = [await readTree(snapshotFolder(name)), await generatedTree(name)]
  expect(Object.keys(actual)).toEqual(Object.keys(expected))
  for (const [path, text] of Object.entries(actual)) expect(text, path).toBe(expected[path])
})

test('there is no snapshot without a fixture', async () => {
  expect((await readdir(snapshotRoot)).filter((name) => !cases.includes(name))).toEqual([])
})
