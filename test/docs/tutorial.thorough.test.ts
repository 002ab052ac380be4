import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnRedis, startRedis } from '../services/redis.js'
import { blocksOf } from './page.js'
import { Reader } from './reader.js'

let redis: OwnRedis
let reader: Reader
beforeAll(async () => {
  redis = await startRedis()
  reader = await Reader.with({ REDIS_URL: redis.url })
})
afterAll(async () => {
  reader.stop()
  await redis.stop()
})

test('the tutorial does what it says', async () => {
  const blocks = blocksOf('tutorial.md')
  expect(blocks.length).toBeGreaterThan(10)
  await reader.follow(blocks)
}, 900_000)
