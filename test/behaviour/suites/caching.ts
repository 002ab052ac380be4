import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { boot } from '../../running/boot.js'
import type { RunningProject } from '../../running/running-project.js'
import { timing } from './expectations.js'
import { ShopRows, unique } from './shop-rows.js'

export function describeCaching(running: () => RunningProject): void {
  const api = () => running().api
  const rows = () => new ShopRows(api())
  let redis: Redis
  beforeAll(() => {
    redis = new Redis(running().redis.url)
  })
  afterAll(() => {
    redis.disconnect()
  })

  describe('cached answers', timing, () => {
    let item: string
    let id: number
    beforeEach(async () => {
      id = Number((await rows().product({ dimensions: { größe: [1, null, 'x'] } }))['id'])
      item = `/api/products/${id.toString()}`
    })

    test('a hit has the bytes and headers of its miss', async () => {
      for (const path of [item, `/api/products?id__eq=${id.toString()}`]) {
        const miss = await api().get(path)
        const hit = await vi.waitFor(async () => {
          const answer = await api().get(path)
          expect(answer.cache).toBe('HIT')
          return answer
        }, 20_000)
        expect([miss.cache, hit.cache]).toEqual(['MISS', 'HIT'])
        expect(hit.text).toBe(miss.text)
        for (const name of ['etag', 'content-type', 'content-length', 'cache-control'])
          expect(hit.headers.get(name), name).toBe(miss.headers.get(name))
        expect(miss.headers.get('cache-status')).toMatch(/^pylight; ?fwd=(uri-)?miss/)
        expect(hit.headers.get('cache-status')).toMatch(/^pylight; ?hit; ?ttl=\d+$/)
        expect(hit.headers.get('cache-control')).toBe('private, no-cache')
        expect(hit.headers.get('etag')).toMatch(/^"[^"]+"$/)
      }
    })

    test('If-None-Match gets a 304 without a body, on a hit and on a miss', async () => {
      const etag = (await api().get(item)).headers.get('etag') ?? ''
      for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const answer = await api().get(item, { 'if-none-match': condition })
        expect([answer.status, answer.text, answer.headers.get('etag')], condition).toEqual([
          304,
          '',
          etag,
        ])
      }
      await redis.del(`shop:products:GET:id=${id.toString()}`)
      expect((await api().get(item, { 'if-none-match': etag })).status).toBe(304)
      expect((await api().get(item, { 'if-none-match': '"other"' })).status).toBe(200)
    })

    test('a changed row has another ETag', async () => {
      const before = await api().get(item)
      await api().request('PATCH', item, { name: 'Other' })
      const after = await api().get(item, { 'if-none-match': before.headers.get('etag') ?? '' })
      expect([after.status, after.cache]).toEqual([200, 'MISS'])
    })

    test('HEAD shares the entry of GET', async () => {
      await api().fillCache(item)
      expect((await api().request('HEAD', item)).cache).toBe('HIT')
    })

    test('keys are literal: prefix, table, method, parameters', async () => {
      await redis.flushall()
      await api().fillCache(item)
      await api().fillCache('/api/products?sort=-price&price__gt=5&_=1&page=1')
      const keys = (await redis.keys('*')).filter((key) => key.includes(':GET:'))
      expect(keys.sort()).toEqual([
        `shop:products:GET:id=${id.toString()}`,
        'shop:products:GET:page=1&limit=10&price__gt=5&sort=-price',
      ])
    })

    test('the same answer has one key, another answer another', async () => {
      const same = [
        'price__gt=5&name__like=a',
        'name__like=a&price__gt=5',
        'name__like=a&price__gt=5.0&page=1',
        'name__like=a&price__gt=5&limit=10&page=x&utm_source=mail',
      ]
      await redis.flushall()
      for (const query of same) await api().fillCache(`/api/products?${query}`)
      expect(await listKeys()).toHaveLength(1)
      const others = [
        'name__eq=zzz%26page%3D2',
        'name__eq=zzz',
        'name__eq=%22zzz%22',
        'name__ne=zzz',
        'name__eq=zzz&sort=name',
        'name__eq=zzz&sort=-name',
        'name__in=a,b',
        'name__in=a%2Cb,c',
        'name__eq=Zzz',
        'name__eq=zzz&limit=11',
      ]
      for (const query of others) await api().fillCache(`/api/products?${query}`)
      expect(await listKeys()).toHaveLength(1 + others.length)
    })

    test('a page past the end is never cached', async () => {
      await redis.flushall()
      await api().fillCache('/api/products?name__eq=zzz')
      for (const page of [2, 3, 99]) {
        const { cache, json } = await api().get(`/api/products?name__eq=zzz&page=${String(page)}`)
        expect([cache, json]).toEqual(['MISS', expect.objectContaining({ page, items: [] })])
      }
      expect(await listKeys()).toHaveLength(1)
    })

    test('a long query is kept under its hash', async () => {
      await redis.flushall()
      await api().fillCache(`/api/products?name__eq=${'x'.repeat(200)}&sku__ne=${'y'.repeat(400)}`)
      const [key] = await listKeys()
      expect(key).toMatch(/^shop:products:GET:sha256:[0-9a-f]{64}$/)
      expect(key?.length).toBeLessThan(512)
    })

    test.each([
      ['products list', '/api/products?limit=1', 60],
      ['products item', '', 3600],
      ['users list', '/api/users?limit=1', 600],
      ['categories list', '/api/categories?limit=1', 300],
    ])('%s lives for its seconds, or up to a tenth less', async (_, path, seconds) => {
      await redis.flushall()
      await api().fillCache(path === '' ? item : path)
      const key = (await redis.keys('*')).find((name) => name.includes(':GET:')) ?? ''
      const left = (await redis.pttl(key)) / 1000
      expect(left).toBeGreaterThan(seconds * 0.9 - 3)
      expect(left).toBeLessThanOrEqual(seconds)
    })

    test('a table without a cache stores nothing and says so', async () => {
      await redis.flushall()
      for (let time = 0; time < 2; time++) {
        const answer = await api().get('/api/payments')
        expect(answer.status).toBe(200)
        expect(answer.cache).not.toBe('HIT')
        expect(answer.headers.get('etag')).toMatch(/^"[^"]+"$/)
      }
      expect((await redis.keys('*payments*')).length).toBe(0)
    })

    test('errors aren’t cached as rows', async () => {
      const next = Number((await rows().category())['id']) + 1
      expect((await api().get(`/api/categories/${next.toString()}`)).status).toBe(404)
      const { id: made } = await rows().category()
      expect(made).toBe(next)
      expect((await api().get(`/api/categories/${next.toString()}`)).status).toBe(200)
    })

    test('rows changed behind its back stay cached, until flushed', async () => {
      const before = await api().get(item)
      expect((await api().get(item)).text).toBe(before.text)
      await redis.flushall()
      expect((await api().get(item)).cache).toBe('MISS')
    })

    test('another process hits the same entry, with the same bytes', async () => {
      const path = `/api/products?name__ne=${unique().toString()}`
      const { project, env } = running()
      const other = await boot(project, env)
      // A created or dropped table changes the database's identity; a process notices within ten seconds.
      const { miss, hit } = await vi.waitFor(
        async () => {
          const miss = await api().get(path)
          await api().fillCache(path)
          const hit = await other.api.get(path)
          expect(hit.cache).toBe('HIT')
          return { miss, hit }
        },
        { timeout: 20_000 },
      )
      await other.stop()
      expect(hit.text).toBe(miss.text)
    })
  })

  async function listKeys(): Promise<string[]> {
    return (await redis.keys('shop:products:GET:*')).filter((key) => !/:GET:id=\d+$/.test(key))
  }
}
