import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProject, type RunningProject } from '../running/running-project.js'
import { expectInvalid } from './suites/expectations.js'
import { ShopRows } from './suites/shop-rows.js'

let shop: RunningProject
beforeAll(async () => {
  shop = await runProject('shop', 'sqlite')
  const rows = new ShopRows(shop.api)
  for (let n = 0; n < 14; n++) await rows.product({ description: 'x'.repeat(800_000) })
})
afterAll(() => shop.close())

test('a page that is too large is refused, and a smaller one is answered', async () => {
  expectInvalid(await shop.api.get('/api/products?limit=100'), 'limit')
  const { status, text } = await shop.api.get('/api/products?limit=3')
  expect(status).toBe(200)
  expect(text.length).toBeGreaterThan(2_400_000)
})

test('an answer over a megabyte is not cached', async () => {
  const redis = new Redis(shop.redis.url)
  await redis.flushall()
  for (let n = 0; n < 3; n++) {
    expect((await shop.api.get('/api/products?limit=2')).cache).toBe('MISS')
  }
  expect(await redis.keys('shop:products:GET:*')).toEqual([])
  await shop.api.fillCache('/api/products?limit=1')
  redis.disconnect()
})
