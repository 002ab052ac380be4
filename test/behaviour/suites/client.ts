import { describe, expect, test } from 'vitest'
import {
  ApiError,
  ConflictError,
  createClient,
  NotFoundError,
  UnavailableError,
  ValidationError,
} from '../../../snapshots/shop/src/generated/client/index.js'
import { createClient as createTypesClient } from '../../../snapshots/all-types-sqlite/src/generated/client/index.js'
import { createClient as createKeysClient } from '../../../snapshots/composite-keys/src/generated/client/index.js'
import type { RunningProject } from '../../running/running-project.js'
import { unique } from './shop-rows.js'

type Fetch = typeof fetch

/** The generated client, against the shop. */
export function describeClient(running: () => RunningProject): void {
  const connect = (options: { fetch?: Fetch; remember?: number } = {}) =>
    createClient({ baseUrl: `${running().api.url}/`, ...options })
  const product = (n = unique().toString()) => ({ name: `P ${n}`, sku: `C-${n}`, price: 19.9 })

  describe('the client', () => {
    test('creates, reads, changes and deletes a row', async () => {
      const { products } = connect()
      const made = await products.create({ ...product(), dimensions: { cm: [1, 2] } })
      expect(made.price).toBe('19.90')
      expect(await products.get(made.id)).toEqual(made)
      const changed = await products.update(made.id, { price: '5', brand: null })
      expect(changed).toEqual({ ...made, price: '5.00', updated_at: changed.updated_at })
      expect(await products.delete(made.id)).toBeUndefined()
      await expect(products.get(made.id)).rejects.toThrow(NotFoundError)
    })

    test('throws what the API refuses, with the columns', async () => {
      const { products } = connect()
      const row = await products.create(product())
      const error: unknown = await products.create({ ...product(), sku: row.sku }).catch(Object)
      expect(error).toBeInstanceOf(ConflictError)
      expect(error).toMatchObject({ status: 409, fields: ['sku'] })
      const invalid: unknown = await products.create({ ...product(), price: 'cheap' }).catch(Object)
      expect(invalid).toBeInstanceOf(ValidationError)
      expect(invalid).toMatchObject({ name: 'ApiError', fields: ['price'] })
    })

    test('filters by every kind of value, and goes through pages', async () => {
      const { products } = connect()
      const brand = `a,b\\c ${unique().toString()}`
      const from = new Date()
      for (const price of [1, 2, 3]) await products.create({ ...product(), brand, price })
      const found = async (query: Parameters<typeof products.list>[0]) =>
        (await products.list({ brand, ...query })).items.map(({ price }) => Number(price))
      expect(await found({ sort: '-price' })).toEqual([3, 2, 1])
      expect(await found({ price__gte: 2, sort: ['brand', 'price'] })).toEqual([2, 3])
      expect(await found({ price__in: ['1', 3], sort: 'price' })).toEqual([1, 3])
      expect(await found({ brand__in: [brand, 'other'], limit: 1, page: 3 })).toEqual([3])
      expect(await found({ price__in: [] })).toEqual([])
      expect(await found({ is_active: false })).toEqual([])
      expect(await found({ weight__isnull: true, name__like: 'p ' })).toHaveLength(3)
      expect(await found({ created_at__gte: new Date(from.getTime() + 3_600_000) })).toEqual([])
      const { sku } = await products.create({ ...product(), brand: '' })
      expect((await products.list({ sku, brand__in: [''] })).total).toBe(1)
      const sizes: number[] = []
      for await (const { items } of products.pages({ brand, limit: 2 })) sizes.push(items.length)
      expect(sizes).toEqual([2, 1])
    })

    test('asks for a remembered answer only once it has changed', async () => {
      const statuses: number[] = []
      const { products } = connect({
        remember: 2,
        fetch: async (...request) => {
          const answer = await fetch(...request)
          statuses.push(answer.status)
          return answer
        },
      })
      const { id } = await products.create(product())
      const first = await products.get(id)
      expect(await products.get(id)).toEqual(first)
      await products.update(id, { name: 'Other' })
      expect((await products.get(id)).name).toBe('Other')
      expect(statuses).toEqual([201, 200, 304, 200, 200])
    })

    test('repeats reads and no writes, and ends when cancelled', async () => {
      const busy = (after: string) =>
        new Response('busy', { status: 503, headers: { 'Retry-After': after } })
      let left = 2
      const failing =
        (answer: () => Response): Fetch =>
        (...request) =>
          left-- > 0 ? Promise.resolve(answer()) : fetch(...request)
      const { products } = connect({ fetch: failing(() => busy('0')) })
      expect((await products.list({ limit: 1 })).page).toBe(1)
      left = 1
      await expect(products.create(product())).rejects.toThrow(UnavailableError)
      left = 2
      await expect(
        connect({ fetch: failing(() => busy('60')) }).products.get(1),
      ).rejects.toMatchObject({ retryAfter: 60 })
      const signal = AbortSignal.timeout(20)
      const slow = connect({ fetch: failing(() => busy('20')) })
      left = 1
      await expect(slow.products.get(1, { signal })).rejects.toMatchObject({ name: 'TimeoutError' })
    })

    test('throws an ApiError for answers that are not the API’s', async () => {
      const proxy = () => Promise.resolve(new Response('<html>', { status: 413 }))
      const error: unknown = await connect({ fetch: proxy })
        .products.create(product())
        .catch(Object)
      expect(error).toBeInstanceOf(ApiError)
      expect(error).toMatchObject({ status: 413, fields: [], message: 'HTTP 413' })
    })
  })
}

/** Against the fixture of all types: what a client may send that JSON can't. */
export function describeClientValues(running: () => RunningProject): void {
  test('the client sends bigints and dates, and reads texts', async () => {
    const { things, byBigint } = createTypesClient({ baseUrl: running().api.url })
    const big = 9007199254740993n
    const seen_at = new Date('2024-02-29T12:30:00.125Z')
    const made = await things.create({ big, seen_at, settings: { a: [1, null] }, blob: 'AAE=' })
    expect(made).toMatchObject({
      big: big.toString(),
      seen_at: seen_at.toISOString(),
      price: '1.500',
    })
    expect(made).toMatchObject({ settings: { a: [1, null] }, blob: 'AAE=', level: 'low' })
    const query = { big, seen_at__gte: seen_at, level: 'low', settings__isnull: false } as const
    expect((await things.list({ ...query, id: made.id })).total).toBe(1)
    const { id } = await byBigint.create({ id: big, at: '10:00' })
    expect(await byBigint.get(big)).toMatchObject({
      id,
      at: expect.stringMatching(/^10:00/) as string,
    })
    await byBigint.delete(id)
  })
}

/** Against the fixture of composite keys. */
export function describeClientKeys(running: () => RunningProject): void {
  test('the client names rows by all columns of their key', async () => {
    const { warehouses, bins } = createKeysClient({ baseUrl: running().api.url })
    const { id } = await warehouses.create({ city: 'Ulm' })
    const bin = await bins.create({ warehouse_id: id, code: 'a/b ?,%', capacity: 3 })
    expect(await bins.get(id, bin.code)).toEqual(bin)
    expect((await bins.update(id, bin.code, { capacity: 4 })).capacity).toBe(4)
    await bins.delete(id, bin.code)
    expect((await bins.list({ warehouse_id: id })).items).toEqual([])
  })
}
