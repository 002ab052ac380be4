import { Redis } from 'ioredis'
import { describe, expect, test, vi } from 'vitest'
import type { Row } from '../../running/api-client.js'
import type { RunningProject } from '../../running/running-project.js'
import { bearer } from '../../running/tokens.js'
import { expectError } from '../suites/expectations.js'

/** The cost of a product: admins and editors read it, admins write it, everyone reads the rest. */
export function describeColumnRoles(running: () => RunningProject): void {
  const api = () => running().api
  const product = { name: 'Lamp', price: '9.00', cost: '5.00' }

  async function create(sku: string) {
    const values = { ...product, sku }
    const answer = await api().request(
      'POST',
      '/api/products',
      values,
      await bearer({ role: 'admin' }),
    )
    expect(answer.json).toMatchObject({ cost: '5.00' })
    return answer.headers.get('location') ?? ''
  }

  describe('a column for some roles', () => {
    test('is in answers and cached answers only for them', async () => {
      const path = await create('roles-1')
      const list = '/api/products?sku=roles-1'
      const admin = await bearer({ role: ['x', 'admin'] })
      const tokens = [{}, admin, await bearer({ role: 'nobody' }), await bearer({ role: 'editor' })]
      for (const round of ['cold', 'hot']) {
        for (const headers of tokens) {
          const isReader = headers === admin || headers === tokens[3]
          const item = await api().get(path, headers)
          const { items } = (await api().get(list, headers)).json as { items: Row[] }
          expect(
            [item.json, items[0]].map((row) => 'cost' in (row as Row)),
            round,
          ).toEqual([isReader, isReader])
          expect((await api().request('HEAD', path, undefined, headers)).text).toBe('')
        }
      }
      const isHit = async () => expect((await api().get(path)).cache).toBe('HIT')
      await vi.waitFor(isHit, 10_000)
      const etag = { 'if-none-match': (await api().get(path, admin)).headers.get('etag') ?? '' }
      expect((await api().get(path, { ...admin, ...etag })).status).toBe(304)
      const others = await api().get(path, etag)
      expect([others.status, others.text.includes('cost')]).toEqual([200, false])
      expect(await cachedFor(running().redis.url, '')).not.toContain('cost')
      expect(await cachedFor(running().redis.url, 'cost')).toContain('"cost":"5.00"')
    })

    test('is unknown to the filters and sorts of others', async () => {
      for (const query of ['cost__gt=1', 'sort=-cost', 'sort=name,cost', 'cosst=1']) {
        for (const headers of [{}, await bearer({ role: 'nobody' })]) {
          const body = JSON.stringify(
            expectError(await api().get(`/api/products?${query}`, headers), 400),
          )
          expect(
            body.replace(query.replace(/=.*/, ''), '').match(/cost\b/g)?.length ?? 0,
          ).toBeLessThan(2)
          expect(body).not.toMatch(/(Valid are|Known|mean)[^"]*cost/)
        }
        if (query === 'cosst=1') continue
        const { status } = await api().get(
          `/api/products?${query}`,
          await bearer({ role: 'editor' }),
        )
        expect(status, query).toBe(200)
      }
      expect(running().logs()).not.toContain('cost__gt=1')
    })

    test('can be repeated but not changed by others, and writes change every reader’s answer', async () => {
      const path = await create('roles-2')
      const [admin, editor] = [await bearer({ role: 'admin' }), await bearer({ role: 'editor' })]
      const readers = [admin, editor, {}]
      for (const headers of readers) await api().get(path, headers)
      const refused = await api().request('PATCH', path, { name: 'X', cost: '4.00' }, editor)
      expect(expectError(refused, 403).errors).toEqual([
        { field: 'cost', message: 'needs the role admin' },
      ])
      expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope')
      const put = await api().request('PUT', path, { name: 'Desk', cost: '5.00' }, editor)
      expect(put.json).toMatchObject({ name: 'Desk', cost: '5.00' })
      const [, , everyone] = await Promise.all(readers.map((headers) => api().get(path, headers)))
      expect(everyone?.json).toMatchObject({ name: 'Desk' })
      expect((await api().request('PATCH', path, { cost: '4.00' }, admin)).status).toBe(200)
      expect((await api().get(path, editor)).json).toMatchObject({ name: 'Desk', cost: '4.00' })
    })
  })
}

/** What is cached of products for readers of these columns. */
async function cachedFor(url: string, reads: string): Promise<string> {
  const redis = new Redis(url)
  const keys = await redis.keys(`*products:GET:reads=${reads}&*`)
  const values = await Promise.all(keys.map((key) => redis.get(key)))
  redis.disconnect()
  return values.join('\n')
}
