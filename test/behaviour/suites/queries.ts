import { beforeAll, describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, expectInvalid } from './expectations.js'
import { ShopRows, unique } from './shop-rows.js'

/** The query strings of lists and single rows. */
export function describeQueries(running: () => RunningProject): void {
  const api = () => running().api
  let brand: string
  let id: string

  /** The names of this suite's products in the answer to a query. */
  async function found(query: string): Promise<string[]> {
    const page = await api().list(`/api/products?brand=${brand}&limit=100&${query}`)
    return page.items.map((row) => String(row['name']))
  }

  const refused = async (query: string) => expectError(await api().get(query), 400)
  const repeated = (count: number, part: (n: number) => string, join = '&') =>
    Array.from({ length: count }, (_, n) => part(n)).join(join)

  describe('query strings', () => {
    beforeAll(async () => {
      brand = `brand${unique().toString()}`
      const rows = new ShopRows(api())
      const products = [
        { name: '100% cotton', price: 100, weight: 5 },
        { name: '1000 cottons', price: 200, weight: null },
        { name: 'snake_case', price: 300, weight: 7 },
        { name: 'snakeXcase', price: 400, weight: null },
        { name: 'back\\slash', price: 500, weight: 5 },
        { name: 'a,b', price: 600, weight: null },
        { name: ' a', price: 700, weight: 1 },
        { name: '', price: 800, weight: 2 },
      ]
      for (const product of products) {
        const row = await rows.product({ brand, ...product })
        id = String(row['id'])
      }
    })

    test.each([
      ['price=100', ['100% cotton']],
      ['price=1e2', ['100% cotton']],
      ['name=snake_case', ['snake_case']],
      ['name=', ['']],
      ['price__gt=100&price__gt=600', [' a', '']],
      ['name__in=a\\,b,snake_case', ['snake_case', 'a,b']],
      ['name__in=%20a', [' a']],
      ['name__in=a', []],
      ['name__in=,snake_case', ['snake_case', '']],
      ['name__in=back\\\\slash', ['back\\slash']],
      ['name__in=back\\slash', ['back\\slash']],
      ['price__in=100,100.0,1e2', ['100% cotton']],
      ['name__like=100', ['100% cotton', '1000 cottons']],
      ['name__like=100\\%25', ['100% cotton']],
      ['name__like=%25\\%25%25', ['100% cotton']],
      ['name__like=snake_case', ['snake_case', 'snakeXcase']],
      ['name__like=snake\\_case', ['snake_case']],
      ['name__like=\\', ['back\\slash']],
      ['name__like=\\\\', ['back\\slash']],
      ['name__like=k\\s', ['back\\slash']],
      ['name__like=SNAKE_C%25', ['snake_case', 'snakeXcase']],
      ['name__like=s%25\\_%25E', ['snake_case']],
      ['name__like=COTTON', ['100% cotton', '1000 cottons']],
      ['name__like=_____slash%25', ['back\\slash']],
    ])('?%s', async (query, names) => {
      expect(await found(`${query}&sort=price`)).toEqual(names)
    })

    test.each([
      ['sort=weight', 'ascending', [null, null, null, '1.00', '2.00', '5.00', '5.00', '7.00']],
      ['sort=-weight', 'descending', ['7.00', '5.00', '5.00', '2.00', '1.00', null, null, null]],
    ])('?%s: NULL is the smallest value, %s', async (query, _, weights) => {
      const all = await api().list(`/api/products?brand=${brand}&${query}`)
      expect(all.items.map((row) => row['weight'])).toEqual(weights)
      const ids = []
      for (const page of [1, 2, 3, 4]) {
        const path = `/api/products?brand=${brand}&${query}&limit=2&page=${page.toString()}`
        ids.push(...(await api().list(path)).items.map((row) => row['id']))
      }
      expect(ids).toEqual(all.items.map((row) => row['id']))
    })

    test.each([
      ['price_gte=5', 'price__gte'],
      ['priceGte=5', 'price__gte'],
      ['price[gte]=5', 'price__gte'],
      ['prise__gt=5', 'price__gt'],
      ['order=price', 'sort'],
      ['order_by=price', 'sort'],
      ['per_page=5', 'limit'],
      ['pages=2', 'page'],
    ])('?%s is refused: did you mean %s?', async (query, meant) => {
      const { errors, detail } = await refused(`/api/products?${query}`)
      expect(errors).toEqual([
        { field: query.split('=')[0], message: `is unknown. Did you mean ${meant}?` },
      ])
      for (const known of ['page', 'limit', 'sort', 'brand', '__']) expect(detail).toContain(known)
    })

    test.each([
      'fields=name',
      'q',
      'dimensions=1',
      'password_hash=x',
      'page=1&page=1',
      'sort=&sort=',
    ])('?%s is refused', async (query) => {
      expectInvalid(await api().get(`/api/products?${query}`), query.split(/[=&]/)[0] ?? '')
    })

    test('tracking parameters are ignored', async () => {
      const others = 'utm_source=a&utm_=b&_=123&fbclid=x&gclid=y'
      expect(await found(`${others}&price=100`)).toEqual(['100% cotton'])
      expect((await api().get(`/api/products/${id}?${others}`)).status).toBe(200)
      expectInvalid(await api().get('/api/products?utm=1'), 'utm')
    })

    test('a single row takes no parameters', async () => {
      expectInvalid(await api().get(`/api/products/${id}?fields=name&x=1`), 'fields', 'x')
      expectInvalid(await api().get('/api/products/0?page=1'), 'page')
      expect((await api().request('HEAD', `/api/products/${id}?fields=name`)).status).toBe(400)
    })

    test.each([
      ['parameters', repeated(51, (n) => `price__gt=${n.toString()}`)],
      ['values', `id__in=${repeated(501, String, ',')}`],
      ['values', `id__in=${repeated(300, String, ',')}&id__in=${repeated(301, String, ',')}`],
      ['2000 characters', `name=${'x'.repeat(2001)}`],
      ['100 characters', `name__like=${'x'.repeat(101)}`],
      ['10 wildcards', `name__like=${'%25a'.repeat(11)}`],
      ['10 wildcards', `name__like=${'_'.repeat(11)}`],
      ['like', repeated(6, (n) => `name__like=${n.toString()}`)],
      ['8000 characters', `name=${'x'.repeat(8001)}`],
    ])('more %s than a query can have', async (what, query) => {
      expect(JSON.stringify(await refused(`/api/products?${query}`))).toContain(what)
    })

    test('as much as a query can have', async () => {
      for (const query of [
        repeated(50, (n) => `price__gt=${n.toString()}`),
        `id__in=${repeated(500, String, ',')}`,
        `name__like=${'%25a'.repeat(9)}${'x'.repeat(73)}%25`,
        `name=${'x'.repeat(2000)}`,
      ]) {
        expect((await api().get(`/api/products?${query}`)).status).toBe(200)
      }
    })

    test('an answer lists at most twenty problems', async () => {
      const query = repeated(40, (n) => `x${n.toString()}=1`)
      expect((await refused(`/api/products?${query}`)).errors).toHaveLength(20)
      expect((await refused(`/api/products/${id}?${query}`)).errors).toHaveLength(20)
    })
  })
}
