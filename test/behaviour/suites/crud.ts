import { describe, expect, test } from 'vitest'
import type { RunningProject } from '../../running/running-project.js'
import { expectError, expectInvalid } from './expectations.js'
import { ShopRows, unique } from './shop-rows.js'

const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export function describeCrud(running: () => RunningProject): void {
  const api = () => running().api
  const rows = () => new ShopRows(api())

  describe('rows', () => {
    test('POST answers 201, the whole row and where it is', async () => {
      const n = unique().toString()
      const body = { name: 'Lamp', sku: `LAMP-${n}`, price: 19.9 }
      const answer = await api().request('POST', '/api/products', body)
      expect(answer.status).toBe(201)
      const { id } = answer.json as { id: number }
      expect(answer.headers.get('location')).toBe(`/api/products/${id.toString()}`)
      expect(answer.json).toEqual({
        id,
        name: 'Lamp',
        description: null,
        sku: `LAMP-${n}`,
        price: '19.90',
        cost: null,
        category_id: null,
        brand: null,
        weight: null,
        dimensions: null,
        is_active: true,
        created_at: expect.stringMatching(isoMoment) as string,
        updated_at: expect.stringMatching(isoMoment) as string,
      })
      expect((await api().get(`/api/products/${id.toString()}`)).json).toEqual(answer.json)
    })

    test.each(['PUT', 'PATCH'])(
      '%s changes only what was sent, and moves updated_at',
      async (method) => {
        const before = await rows().product({ brand: 'Acme', cost: 3 })
        const path = `/api/products/${String(before['id'])}`
        const answer = await api().request(method, path, { price: '5.5', cost: null })
        expect(answer.status).toBe(200)
        const { updated_at: movedTo, ...rest } = answer.json as Record<string, unknown>
        const { updated_at: movedFrom, ...untouched } = before
        expect(rest).toEqual({ ...untouched, price: '5.50', cost: null })
        expect(Date.parse(String(movedTo))).toBeGreaterThan(Date.parse(String(movedFrom)))
        expect(await api().row(path)).toEqual(answer.json)
      },
    )

    test.each(['PUT', 'PATCH'])(
      '%s takes the key in the body only when it is the same',
      async (method) => {
        const { id } = await rows().category()
        const path = `/api/categories/${String(id)}`
        expect((await api().request(method, path, { id, name: 'Same' })).status).toBe(200)
        expectError(await api().request(method, path, { id: Number(id) + 1, name: 'Other' }), 400)
        expect((await api().row(path))['name']).toBe('Same')
      },
    )

    test.each(['created_at', 'updated_at'])('%s is set by the server alone', async (column) => {
      const sent = { [column]: '2001-01-01T00:00:00.000Z' }
      const row = { name: 'Old', sku: `OLD-${unique().toString()}`, price: 1, ...sent }
      expectInvalid(await api().request('POST', '/api/products', row), column)
      const path = `/api/products/${String((await rows().product())['id'])}`
      for (const method of ['PUT', 'PATCH'])
        expectInvalid(await api().request(method, path, { name: 'New', ...sent }), column)
    })

    test('an update without columns answers the row', async () => {
      const made = await rows().category()
      const answer = await api().request('PATCH', `/api/categories/${String(made['id'])}`, {})
      expect(answer.status).toBe(200)
      expect(answer.json).toEqual(made)
    })

    test('DELETE answers 204 without a body, then the row is gone', async () => {
      const { id } = await rows().category()
      const path = `/api/categories/${String(id)}`
      const answer = await api().request('DELETE', path)
      expect([answer.status, answer.text]).toEqual([204, ''])
      for (const method of ['GET', 'DELETE']) {
        const body = expectError(await api().request(method, path), 404)
        expect(body).toMatchObject({
          error: 'Resource not found',
          detail: `categories ${String(id)} not found`,
        })
      }
      expectError(await api().request('PATCH', path, { name: 'Late' }), 404)
    })

    test('deleting a parent applies its children’s foreign key actions', async () => {
      const parent = await rows().category()
      const child = await rows().category({ parent_id: parent['id'] })
      const product = await rows().product({ category_id: parent['id'] })
      const stocked = await rows().inventory(product['id'])
      await api().request('DELETE', `/api/categories/${String(parent['id'])}`)
      expect((await api().row(`/api/categories/${String(child['id'])}`))['parent_id']).toBeNull()
      expect((await api().row(`/api/products/${String(product['id'])}`))['category_id']).toBeNull()
      await api().request('DELETE', `/api/products/${String(product['id'])}`)
      expectError(await api().get(`/api/inventory/${String(stocked['id'])}`), 404)
    })

    test('HEAD answers as GET does, without the body', async () => {
      const { id } = await rows().product()
      for (const path of ['/api/products', `/api/products/${String(id)}`]) {
        const got = await api().get(path)
        const head = await api().request('HEAD', path)
        expect([head.status, head.text]).toEqual([200, ''])
        for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
          expect(head.headers.get(name), name).toBe(got.headers.get(name))
      }
      expect((await api().request('HEAD', '/api/products/999999')).status).toBe(404)
    })
  })

  describe('methods', () => {
    test.each([
      ['DELETE', '/api/products', ['GET', 'HEAD', 'POST']],
      ['PUT', '/api/payments', ['GET', 'HEAD', 'POST']],
      ['POST', '/api/products/1', ['DELETE', 'GET', 'HEAD', 'PATCH', 'PUT']],
      ['PUT', '/api/payments/1', ['GET', 'HEAD']],
      ['DELETE', '/api/payments/1', ['GET', 'HEAD']],
    ])('%s %s is 405 and says what is allowed', async (method, path, allowed) => {
      const answer = await api().request(method, path, {})
      expectError(answer, 405)
      const allow = (answer.headers.get('allow') ?? '')
        .split(/, */)
        .filter((name) => name !== 'OPTIONS')
      expect(allow.sort()).toEqual(allowed)
    })

    test('an unknown path is a 404 of the same shape', async () => {
      expectError(await api().get('/api/nothing'), 404)
      expectError(await api().get('/api/products/1/2'), 404)
    })
  })

  test('/health says what is up', async () => {
    const answer = await api().get('/health')
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({ status: 'healthy', database: 'up', cache: 'up' })
  })
}
