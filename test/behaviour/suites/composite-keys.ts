import { Redis } from 'ioredis'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, expectInvalid } from './expectations.js'

export function describeCompositeKeys(running: () => RunningProject): void {
  const api = () => running().api
  let warehouse: string
  beforeAll(async () => {
    warehouse = String((await api().create('warehouses', { city: 'Oslo' }))['id'])
  })

  function bin(code: string): Record<string, unknown> {
    return { warehouse_id: Number(warehouse), code }
  }

  describe('composite keys', () => {
    test('are a path in key order', async () => {
      const made = await api().request('POST', '/api/bins', bin('A/1 é'))
      const path = `/api/bins/${warehouse}/${encodeURIComponent('A/1 é')}`
      expect([made.status, made.headers.get('location')]).toEqual([201, path])
      expect(await api().row(path)).toEqual({ ...bin('A/1 é'), capacity: 10 })
      expect((await api().request('PATCH', path, { ...bin('A/1 é'), capacity: 3 })).json).toEqual({
        ...bin('A/1 é'),
        capacity: 3,
      })
      expect((await api().request('DELETE', path)).status).toBe(204)
      expect(expectError(await api().get(path), 404).detail).toContain('bins')
    })

    test('can’t be changed', async () => {
      await api().create('bins', bin('fixed'))
      const path = `/api/bins/${warehouse}/fixed`
      expectInvalid(await api().request('PUT', path, { code: 'other' }), 'code')
      expectInvalid(await api().request('PATCH', path, { warehouse_id: 0 }), 'warehouse_id')
    })

    test('must be complete, and are unique', async () => {
      expectInvalid(await api().request('POST', '/api/bins', { code: 'x' }), 'warehouse_id')
      await api().create('bins', bin('twice'))
      const { detail } = expectError(await api().request('POST', '/api/bins', bin('twice')), 409)
      expect(detail).toContain('code')
      expect(detail).toContain('warehouse_id')
    })

    test('of three columns', async () => {
      const row = { ...bin('c'), counted_on: '2024-02-29', quantity: 5 }
      const made = await api().request('POST', '/api/stocktakes', row)
      const path = `/api/stocktakes/${warehouse}/c/2024-02-29`
      expect([made.status, made.headers.get('location')]).toEqual([201, path])
      expect(await api().row(path)).toEqual(row)
      expectError(await api().get(`/api/stocktakes/${warehouse}/c/2024-02-30`), 400)
      expectError(await api().get(`/api/stocktakes/${warehouse}/c`), 404)
      expectError(await api().get(`/api/stocktakes/x/c/2024-02-29`), 400)
    })

    test('order pages', async () => {
      const codes = ['p3', 'p1', 'p2']
      for (const code of codes) await api().create('bins', { ...bin(code), capacity: 77 })
      const { items } = await api().list('/api/bins?capacity__eq=77&sort=capacity')
      expect(items.map((row) => row['code'])).toEqual(['p1', 'p2', 'p3'])
    })

    test('are referred to by several columns, and cascade', async () => {
      await api().create('bins', bin('counted'))
      const values = { warehouse_id: Number(warehouse), bin_code: 'counted', quantity: 3 }
      const { id } = await api().create('counts', values)
      const lost = { ...values, bin_code: 'nowhere' }
      expectError(await api().request('POST', '/api/counts', lost), 409)
      const [row, list] = [`/api/counts/${String(id)}`, '/api/counts?quantity=3']
      for (const path of [row, list]) await api().fillCache(path)
      await api().request('DELETE', `/api/bins/${warehouse}/counted`)
      expect((await api().get(row)).status).toBe(404)
      expect((await api().list(list)).total).toBe(0)
    })

    test('are cache keys that a write to that row, or a cascade, invalidates', async () => {
      const codes = ['k&1=2', 'k2']
      for (const code of codes) await api().create('bins', bin(code))
      const paths = codes.map((code) => `/api/bins/${warehouse}/${encodeURIComponent(code)}`)
      const [first = '', second = ''] = paths
      for (const path of paths) await api().fillCache(path)
      const redis = new Redis(running().redis.url)
      expect(await redis.keys('bins:GET:*')).toContain(
        `bins:GET:warehouse_id=${warehouse}&code=k%261%3D2`,
      )
      redis.disconnect()
      await api().request('PATCH', first, { capacity: 1 })
      expect([await api().cacheOf(first), await api().cacheOf(second)]).toEqual(['MISS', 'HIT'])
      await api().request('DELETE', `/api/warehouses/${warehouse}`)
      for (const path of paths) expect((await api().get(path)).status).toBe(404)
    })
  })
}
