import { beforeAll, describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, expectNoLeak } from './expectations.js'
import { ShopRows, unique } from './shop-rows.js'

export function describeLists(running: () => RunningProject): void {
  const api = () => running().api
  let brand: string

  /** The names of this suite's products in the answer to a query. */
  async function found(query: string): Promise<string[]> {
    const page = await api().list(`/api/products?brand__eq=${brand}&limit=100&${query}`)
    return page.items.map((row) => String(row['name']))
  }

  describe('lists', () => {
    beforeAll(async () => {
      brand = `brand${unique().toString()}`
      const rows = new ShopRows(api())
      const products = [
        { name: 'alpha', price: 1, weight: 10, is_active: true },
        { name: 'bravo', price: '2.50', weight: null, is_active: false },
        { name: 'charlie', price: 2.5, weight: 2, is_active: true, description: 'a, b & c' },
        { name: 'delta 50%', price: 100, weight: 9.5, is_active: false },
        { name: 'the alphabet', price: 20, weight: 10, is_active: true },
      ]
      for (const product of products) await rows.product({ brand, ...product })
    })

    test('an envelope of items and counts', async () => {
      const page = await api().list(`/api/products?brand__eq=${brand}&page=2&limit=2`)
      expect(page.items).toHaveLength(2)
      expect({ ...page, items: [] }).toEqual({
        items: [],
        total: 5,
        page: 2,
        limit: 2,
        pages: 3,
        next_page: 3,
        prev_page: 1,
      })
      const last = await api().list(`/api/products?brand__eq=${brand}&page=3&limit=2`)
      expect([last.items.length, last.next_page, last.prev_page]).toEqual([1, null, 2])
      const none = await api().list('/api/products?brand__eq=nobody')
      expect(none).toMatchObject({
        items: [],
        total: 0,
        page: 1,
        pages: 0,
        next_page: null,
        prev_page: null,
      })
    })

    test.each([
      ['', 1, 10],
      ['page=0&limit=0', 1, 10],
      ['page=-3&limit=-1', 1, 10],
      ['page=x&limit=y', 1, 10],
      ['page=&limit=', 1, 10],
      ['page=2&limit=1000', 2, 100],
    ])('page and limit of "%s" are clamped', async (query, page, limit) => {
      const answer = await api().list(`/api/products?${query}`)
      expect([answer.page, answer.limit]).toEqual([page, limit])
    })

    test('a page far beyond the last is empty, not an error', async () => {
      for (const page of ['999999', '99999999999999999999', '1e300']) {
        const answer = await api().get(`/api/products?page=${page}`)
        expect(answer.status, page).toBe(200)
      }
    })

    test.each([
      ['name__eq=alpha', ['alpha']],
      ['name__ne=alpha', ['bravo', 'charlie', 'delta 50%', 'the alphabet']],
      ['price__gt=2.5', ['delta 50%', 'the alphabet']],
      ['price__gte=2.5', ['bravo', 'charlie', 'delta 50%', 'the alphabet']],
      ['price__lt=2.5', ['alpha']],
      ['price__lte=2.50', ['alpha', 'bravo', 'charlie']],
      ['price__eq=2.5', ['bravo', 'charlie']],
      ['price__gt=2&price__lt=50', ['bravo', 'charlie', 'the alphabet']],
      ['price__in=1,100', ['alpha', 'delta 50%']],
      ['price__in=', []],
      ['name__in=alpha,bravo', ['alpha', 'bravo']],
      ['name__like=alpha', ['alpha', 'the alphabet']],
      ['name__like=alpha%25', ['alpha']],
      ['name__like=%25alphabet', ['the alphabet']],
      ['name__like=b%25o', ['bravo']],
      ['is_active__eq=true', ['alpha', 'charlie', 'the alphabet']],
      ['is_active__eq=false', ['bravo', 'delta 50%']],
      ['weight__isnull=true', ['bravo']],
      ['weight__isnull=false', ['alpha', 'charlie', 'delta 50%', 'the alphabet']],
      ['weight__eq=10', ['alpha', 'the alphabet']],
      ['created_at__lt=2001-01-01T00:00:00Z', []],
      ['description__eq=a%2C%20b%20%26%20c', ['charlie']],
    ])('?%s', async (query, names) => {
      expect(await found(`${query}&sort=name`)).toEqual(names)
    })

    test('ne does not match NULL, like SQL', async () => {
      expect(await found('weight__ne=10&sort=name')).toEqual(['charlie', 'delta 50%'])
    })

    test.each([
      ['sort=name', ['alpha', 'bravo', 'charlie', 'delta 50%', 'the alphabet']],
      ['sort=-name', ['the alphabet', 'delta 50%', 'charlie', 'bravo', 'alpha']],
      ['sort=is_active,-price', ['delta 50%', 'bravo', 'the alphabet', 'charlie', 'alpha']],
      ['sort=price', ['alpha', 'bravo', 'charlie', 'the alphabet', 'delta 50%']],
    ])('?%s, ties by primary key', async (query, names) => {
      expect(await found(query)).toEqual(names)
    })

    test('pages are stable: every row once, whatever the sort', async () => {
      for (const sort of ['', '&sort=is_active', '&sort=-brand', '&sort=weight']) {
        const ids: unknown[] = []
        for (const page of ['1', '2', '3', '4', '5']) {
          const { items } = await api().list(
            `/api/products?brand__eq=${brand}&limit=1&page=${page}${sort}`,
          )
          ids.push(...items.map((row) => row['id']))
        }
        expect(new Set(ids).size, sort).toBe(5)
      }
    })

    test.each([
      ['colour__gt=red', 'brand'],
      ['price__between=1', 'gte'],
      ['sort=colour', 'brand'],
      ['sort=-', 'brand'],
    ])('?%s is refused with the valid ones', async (query, valid) => {
      const answer = await api().get(`/api/products?${query}`)
      expect(JSON.stringify(expectError(answer, 400))).toContain(valid)
    })

    test.each([
      'price__eq=cheap',
      'id__eq=abc',
      'id__eq=1.5',
      'id__in=1,x',
      'is_active__eq=perhaps',
      'created_at__gt=yesterday',
      'created_at__gt=2024-02-31T00:00:00Z',
      'price__gt=',
      'price__eq=0x10',
      'weight__isnull=maybe',
    ])('?%s can’t be what the column holds: 400 that names it', async (query) => {
      const body = expectError(await api().get(`/api/products?${query}`), 400)
      expect(JSON.stringify(body)).toContain(query.split(/__|=/)[0])
    })

    test.each([
      'page=1&page=2',
      'price__gt=1&price__gt=2',
      'page[a]=1',
      'name__eq=%00',
      'name__like=%00',
      'name__eq=%F0%9F%98%80',
      'id__gt=99999999999999999999',
      'price__gt=99999999999999999999999999999999',
      '__proto__=1',
      'constructor__gt=1',
      'sort=constructor',
      'name__like=%5C',
      `name__eq=${'x'.repeat(5_000)}`,
    ])('?%s never breaks the server', async (query) => {
      const answer = await api().get(`/api/products?${query}`)
      expect(answer.status, answer.text).toBeLessThan(500)
      expectNoLeak(answer)
    })
  })
}
