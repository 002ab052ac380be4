import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../running/api-client.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { runSql } from '../services/sql.js'
import { expectError, expectInvalid, timing } from './suites/expectations.js'

describe('features of the whole project and of one table', () => {
  let home: RunningProject
  beforeAll(async () => {
    home = await runProject('global-features', 'sqlite')
    for (let n = 0; n < 25; n++) {
      await home.api.create('lamps', { name: `Lamp ${n.toString()}`, watts: n })
      await home.api.create('rooms', { name: `Room ${n.toString()}`, floor: n % 3 })
    }
  })
  afterAll(() => home.close())

  test('pages have the project’s sizes', async () => {
    expect((await home.api.list('/api/lamps')).items).toHaveLength(5)
    expect((await home.api.list('/api/lamps?limit=1000')).items).toHaveLength(20)
  })

  test('a table without pagination answers every row at once', async () => {
    const { items, ...counts } = await home.api.list('/api/rooms')
    expect(items).toHaveLength(25)
    expect(counts).toEqual({
      total: 25,
      page: 1,
      limit: 200,
      pages: 1,
      next_page: null,
      prev_page: null,
    })
  })

  test('beyond ten largest pages it continues at that size without repeating a row', async () => {
    const rows = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 450)
      INSERT INTO rooms (name, floor) SELECT 'many', i % 3 FROM n`
    await runSql('sqlite', home.database.url, rows)
    const ids = new Set<unknown>()
    const sizes: number[] = []
    let page: number | null = 1
    while (page !== null) {
      const list: Page = await home.api.list(`/api/rooms?name=many&page=${page.toString()}`)
      for (const { id } of list.items) ids.add(id)
      sizes.push(list.items.length)
      page = list.next_page
    }
    expect([sizes, ids.size]).toEqual([[200, 200, 50], 450])
  })

  test('disabled features are refused, not ignored', async () => {
    expectInvalid(await home.api.get('/api/lamps?watts__gt=1'), 'watts__gt')
    expectInvalid(await home.api.get('/api/lamps?watts=1'), 'watts')
    expectInvalid(await home.api.get('/api/lamps?sort=name'), 'sort')
    expectInvalid(await home.api.get('/api/rooms?limit=3'), 'limit')
    expectInvalid(await home.api.get('/api/rooms?floor__eq=1'), 'floor__eq')
    expect((await home.api.list('/api/rooms?name__eq=Room%201')).total).toBe(1)
  })

  test('rows come in the default order, ties by primary key', async () => {
    const { items } = await home.api.list('/api/rooms')
    const order = items.map(({ floor, id }) => [Number(floor), Number(id)] as const)
    expect(order).toEqual(order.toSorted(([f, i], [g, j]) => g - f || i - j))
  })
})

describe('caching by endpoint', timing, () => {
  let news: RunningProject
  let redis: Redis
  beforeAll(async () => {
    news = await runProject('per-endpoint-ttls', 'sqlite')
    redis = new Redis(news.redis.url)
    const section = await news.api.create('sections', { name: 'World' })
    const article = await news.api.create('articles', { title: 'A', section_id: section['id'] })
    await news.api.create('authors', { name: 'Ann' })
    await news.api.create('comments', { article_id: article['id'], text: 'x' })
    await news.api.create('readings', { article_id: article['id'], seconds: 1 })
  })
  afterAll(async () => {
    redis.disconnect()
    await news.close()
  })

  test.each([
    ['/api/articles', 'news:articles:GET:page=1&limit=10', 15],
    ['/api/articles/1', 'news:articles:GET:id=1', 86_400],
    ['/api/authors/1', 'news:authors:GET:id=1', 300],
    ['/api/comments', 'news:comments:GET:page=1&limit=10', 300],
  ])('%s is kept as %s for %d s', async (path, key, seconds) => {
    await news.api.fillCache(path)
    const left = (await redis.pttl(key)) / 1_000
    expect(left).toBeGreaterThan(seconds * 0.9 - 5)
    expect(left).toBeLessThanOrEqual(seconds)
  })

  test('a table with a store of its own is not in Redis', async () => {
    await news.api.fillCache('/api/sections')
    expect(await redis.keys('*sections:GET*')).toEqual([])
  })

  test.each(['/api/authors', '/api/comments/1', '/api/readings', '/api/readings/1'])(
    '%s is never kept',
    async (path) => {
      for (let time = 0; time < 2; time++) expect((await news.api.get(path)).cache).toBe('BYPASS')
    },
  )

  test('deleting a section invalidates cascades, also through tables without a cache', async () => {
    for (const path of ['/api/articles/1', '/api/comments', '/api/authors/1'])
      await news.api.fillCache(path)
    await news.api.request('DELETE', '/api/sections/1')
    expectError(await news.api.get('/api/articles/1'), 404)
    expect((await news.api.list('/api/comments')).total).toBe(0)
    expect(await news.api.cacheOf('/api/authors/1')).toBe('HIT')
    expect((await news.api.list('/api/readings')).items).toMatchObject([{ article_id: null }])
  })
})
