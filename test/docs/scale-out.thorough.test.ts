import { afterAll, beforeAll, expect, test } from 'vitest'
import { blocksOf } from './page.js'
import { Reader } from './reader.js'

let reader: Reader
beforeAll(async () => {
  reader = await Reader.with({})
})
afterAll(() => {
  reader.stop()
})

test('the page on running it large does what it says', async () => {
  const blocks = blocksOf('scale-out.md')
  expect(blocks.length).toBeGreaterThan(4)
  await reader.follow(blocks)
}, 900_000)
