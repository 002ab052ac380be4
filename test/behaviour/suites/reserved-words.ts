import { describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError } from './expectations.js'

/** Columns named as query parameters are filtered by `limit__eq`, so that nothing clashes. */
export function describeReservedWords(running: () => RunningProject): void {
  const api = () => running().api

  describe('names with another meaning', () => {
    test('of a table and all its columns', async () => {
      const row = { group: 'g', class: 'c', select: 7, where: 'here', new: '1.50', type: 'null' }
      const made = await api().create('order', row)
      expect(made).toMatchObject({ ...row, default: false, from: null })
      const path = `/api/order/${String(made['id'])}`
      expect(await api().row(path)).toEqual(made)
      const changed = await api().request('PATCH', path, { default: true, type: 'true' })
      expect(changed.json).toEqual({ ...made, default: true, type: 'true' })
      const found = await api().list(
        '/api/order?select__gte=7&type__in=true&default__eq=true&sort=-where',
      )
      expect(found.items).toEqual([changed.json])
      expect((await api().request('DELETE', path)).status).toBe(204)
    })

    test('of page, limit and sort as columns', async () => {
      const row = { function: 'f', limit: 1, offset: 2, page: 3, sort: 'asc' }
      const { id } = await api().create('returns', row)
      const page = await api().list(
        '/api/returns?page=1&limit=50&page__eq=3&limit__eq=1&sort=-limit,sort',
      )
      expect(page).toMatchObject({ page: 1, limit: 50, total: 1, items: [{ id, ...row }] })
      const made = await api().create('constructor', { catch_id: id, then: 'next' })
      expect(await api().row(`/api/constructor/${String(made['id'])}`)).toEqual(made)
    })

    test('of keys', async () => {
      for (const key of ['constructor', '__proto__', 'id=1&page=2', '%25', 'ü']) {
        await api().create('caches', { key, value: key })
        const path = `/api/caches/${encodeURIComponent(key)}`
        expect(await api().row(path)).toEqual({ key, value: key, prisma: false })
        await api().fillCache(path)
        expect((await api().row(path))['value']).toBe(key)
      }
      const again = await api().request('POST', '/api/caches', { key: 'constructor' })
      expect(expectError(again, 409).detail).toContain('key')
      await api().create('dates', { date: '2024-02-29', undefined: false })
      expect((await api().row('/api/dates/2024-02-29'))['undefined']).toBe(false)
    })

    test('of unique columns and foreign keys, in conflicts', async () => {
      const parcel = await api().create('packages', { package: 'p', import: { default: null } })
      await api().create('classes', { name: 'n', package_id: parcel['id'] })
      const twice = await api().request('POST', '/api/packages', { package: 'p' })
      expect(expectError(twice, 409).detail).toContain('package')
      const orphan = await api().request('POST', '/api/classes', { name: 'm', package_id: 99 })
      expect(expectError(orphan, 409).detail).toContain('package_id')
    })
  })
}
