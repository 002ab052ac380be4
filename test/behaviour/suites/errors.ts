import { describe, expect, test, vi } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { runSql } from '../../services/sql.js'
import { expectError, expectInvalid, expectNoLeak } from './expectations.js'
import { ShopRows, unique } from './shop-rows.js'

export function describeErrors(running: () => RunningProject): void {
  const api = () => running().api
  const rows = () => new ShopRows(api())
  const valid = () => ({ name: 'Lamp', sku: `ERR-${unique().toString()}`, price: 1 })

  describe('bad input', () => {
    test.each([
      ['price', { price: -1 }],
      ['price', { price: 'cheap' }],
      ['price', { price: null }],
      ['price', { price: '123456789.00' }],
      ['price', { price: true }],
      ['name', { name: 7 }],
      ['name', { name: 'x'.repeat(256) }],
      ['sku', { sku: undefined }],
      ['is_active', { is_active: 'yes' }],
      ['is_active', { is_active: 1 }],
      ['category_id', { category_id: 1.5 }],
      ['category_id', { category_id: 99999999999 }],
      ['category_id', { category_id: '1' }],
      ['colour', { colour: 'red' }],
      ['id', { id: 7 }],
    ])('POST with a wrong %s', async (field, change) => {
      expectInvalid(await api().request('POST', '/api/products', { ...valid(), ...change }), field)
    })

    test.each(['yesterday', '2024-02-31T00:00:00Z', '0000-01-01T00:00:00Z'])(
      'a datetime of %s',
      async (processed_at) => {
        const payment = { order_id: 1, payment_method: 'paypal', amount: 1, processed_at }
        expectInvalid(await api().request('POST', '/api/payments', payment), 'processed_at')
      },
    )

    test('all problems at once', async () => {
      const body = { name: 7, price: 'x', colour: 'red' }
      expectInvalid(
        await api().request('POST', '/api/products', body),
        'name',
        'sku',
        'price',
        'colour',
      )
    })

    test('an enum names what it takes', async () => {
      const user = await rows().user()
      const order = {
        user_id: user['id'],
        order_number: 'E-1',
        subtotal: 1,
        total: 1,
        status: 'lost',
      }
      const answer = await api().request('POST', '/api/orders', order)
      expectInvalid(answer, 'status')
      expect(answer.text).toContain('delivered')
    })

    test('a check holds in updates too', async () => {
      const { id } = await rows().product()
      const path = `/api/products/${String(id)}`
      expectInvalid(await api().request('PUT', path, { price: -1 }), 'price')
      expectInvalid(await api().request('PATCH', path, { colour: 1 }), 'colour')
      expectInvalid(await api().request('PATCH', path, { name: null }), 'name')
    })

    test.each(['[]', '"text"', '7', 'null', '[{"name":"x"}]'])(
      'a body of %s isn’t a row',
      async (body) => {
        expectError(await api().request('POST', '/api/products', body), 400)
      },
    )

    test.each(['{"name":', '{name:1}', '\u0000', '{"a":1}}'])(
      'a body that isn’t JSON: %j',
      async (body) => {
        const answer = await api().request('POST', '/api/products', body)
        expectError(answer, 400)
        expect(answer.text).not.toContain('position')
      },
    )

    test('a body without a JSON content type is 415', async () => {
      const headers = { 'content-type': 'text/plain' }
      const body = JSON.stringify(valid())
      expectError(await api().request('POST', '/api/products', body, headers), 415)
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      expectError(await api().request('PATCH', '/api/products/1', 'name=x', form), 415)
    })

    test('a body that is too large is 413', async () => {
      const body = { ...valid(), description: 'x'.repeat(3_000_000) }
      expectError(await api().request('POST', '/api/products', body), 413)
    })

    test.each(['abc', '1.5', '1e3', '0x1', '%20', '-', '1%00', '99999999999999999999', "1'--"])(
      'an id of %s is no row',
      async (id) => {
        const answer = await api().get(`/api/products/${id}`)
        expect([400, 404]).toContain(answer.status)
        expectError(answer, answer.status)
      },
    )

    test('a path that can’t be decoded is 400', async () => {
      expectError(await api().get('/api/products/%E0%A4%A'), 400)
    })

    test.each([
      { name: 'a\u0000b' },
      { name: '\ud800' },
      { dimensions: '\u0000' },
      { dimensions: { deep: ['\u0000'] } },
      { created_at: '9999-12-31T23:59:59Z' },
      { price: '1e400' },
      { price: 1e21 },
    ])('%j never breaks the server', async (change) => {
      const answer = await api().request('POST', '/api/products', { ...valid(), ...change })
      expect(answer.status, answer.text).toBeLessThan(500)
      if (answer.status !== 201) expectError(answer, answer.status)
    })

    test('a key named __proto__ is an ordinary key', async () => {
      const body = `{"__proto__":{"name":"x"},"sku":"P-${unique().toString()}","price":1}`
      expectInvalid(await api().request('POST', '/api/products', body), 'name')
    })
  })

  describe('conflicts', () => {
    test('an existing unique value is 409 and names the column, never the value', async () => {
      const { sku } = await rows().product()
      const answer = await api().request('POST', '/api/products', { ...valid(), sku })
      expect(expectError(answer, 409).detail).toContain('sku')
      expect(answer.text).not.toContain(String(sku))
    })

    test('an update to a taken value is 409, too, and changes nothing', async () => {
      const [taken, other] = [await rows().category(), await rows().category()]
      const path = `/api/categories/${String(other['id'])}`
      const answer = await api().request('PATCH', path, { slug: taken['slug'], name: 'New' })
      expect(expectError(answer, 409).detail).toContain('slug')
      expect(await api().row(path)).toEqual(other)
    })

    test('a unique pair names both columns', async () => {
      const [product, user] = [await rows().product(), await rows().user()]
      await rows().review(product['id'], user['id'])
      const again = { product_id: product['id'], user_id: user['id'], rating: 1 }
      const { detail } = expectError(await api().request('POST', '/api/reviews', again), 409)
      expect(detail).toContain('product_id')
      expect(detail).toContain('user_id')
    })

    test('a parent that doesn’t exist is 409 and names the column', async () => {
      const orphan = { ...valid(), category_id: 999_999 }
      const made = await api().request('POST', '/api/products', orphan)
      expect(expectError(made, 409).detail).toContain('category_id')
      const { id } = await rows().product()
      const moved = await api().request('PATCH', `/api/products/${String(id)}`, {
        category_id: 999_999,
      })
      expect(expectError(moved, 409).detail).toContain('category_id')
      const order = await rows().order((await rows().user())['id'])
      const line = { order_id: order['id'], product_id: 999_999, unit_price: 1, total_price: 1 }
      const item = await api().request('POST', '/api/order_items', line)
      expect(expectError(item, 409).detail).toContain('product_id')
    })

    test('a row that others need is 409, and stays', async () => {
      const [product, user] = [await rows().product(), await rows().user()]
      const order = await rows().order(user['id'])
      await rows().orderItem(order['id'], product['id'])
      const path = `/api/products/${String(product['id'])}`
      const { detail } = expectError(await api().request('DELETE', path), 409)
      expect(detail).toMatch(/order_items|product_id|products/)
      expect(await api().row(path)).toEqual(product)
    })
  })

  test('a missing table is a 500 that names it in the log only', async () => {
    const { provider, url } = running().database
    await runSql(provider, url, 'ALTER TABLE inventory RENAME TO inventory_gone')
    try {
      const answer = await api().get('/api/inventory?limit=99')
      expect(expectError(answer, 500).detail).toMatch(/missing: run npx pylight db push$/)
      expect(answer.text).not.toContain('inventory')
      expectNoLeak(answer)
      await vi.waitFor(() => {
        expect(running().logs()).toMatch(/inventory[^\n]*: run npx pylight db push/)
      }, 20_000)
    } finally {
      await runSql(provider, url, 'ALTER TABLE inventory_gone RENAME TO inventory')
    }
  })
}
