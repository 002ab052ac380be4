import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Provider } from '../../../src/model/model.js'
import { inspectKey } from '../../../src/redis/inspect.js'
import type { Answer, Page, Row } from '../../running/api-client.js'
import { editFiles } from '../../running/edit-files.js'
import { generateFixture } from '../../running/generate-fixture.js'
import { materialiseFiles } from '../../running/materialise.js'
import { type RunningProject, start } from '../../running/running-project.js'
import { shortFences } from '../../running/short-fences.js'
import { bearer, secret } from '../../running/tokens.js'
import { sampled } from '../../sampled.js'
import { othersThan } from '../../services/databases.js'

/** Three users of the shop: two see their own rows, the third sees all of them. */
const users = ['1', '2', '3']
const admin = '3'

const paths = [
  '/api/orders',
  '/api/orders?limit=100',
  '/api/orders?sort=-total&limit=3',
  '/api/orders?user_id=1',
  '/api/orders?user_id__in=1,2&sort=user_id',
  '/api/orders?order_number__like=o',
  '/api/orders?page=2&limit=2',
  '/api/addresses',
  '/api/addresses?city=x&sort=-id',
]

describe.each<Provider>(sampled(['postgresql'], othersThan('postgresql')))(
  'rules for rows on %s',
  (provider) => {
    let shop: RunningProject
    const headers: Record<string, Record<string, string>> = {}
    /** The owner of each row, by its path; a deleted row has none. */
    const owners = new Map<string, string>()
    let count = 0

    beforeAll(async () => {
      const files = await generateFixture('protected-shop', provider)
      const project = await materialiseFiles('row-rules', editFiles(files, [shortFences]))
      shop = await start(project, provider, { JWT_SECRET: secret })
      for (const sub of users)
        headers[sub] = await bearer({ sub, role: sub === admin ? 'admin' : 'user' })
      for (const username of ['one', 'two', 'three']) {
        const values = { username, email: `${username}@example.com`, password_hash: 'x' }
        expect((await send(admin, 'POST', '/api/users', values)).status).toBe(201)
      }
      for (const user of users) await create(user, 'orders')
    })
    afterAll(() => shop.close())

    function send(
      user: string,
      method: string,
      path: string,
      body?: Row,
      more = {},
    ): Promise<Answer> {
      return shop.api.request(method, path, body, { ...headers[user], ...more })
    }

    async function create(user: string, table: 'orders' | 'addresses', more: Row = {}) {
      count += 1
      const order = { order_number: `o${count}`, subtotal: count, total: count % 7 }
      const address = {
        type: 'both',
        street_address: 's',
        city: 'x',
        postal_code: 'p',
        country: 'c',
      }
      const answer = await send(user, 'POST', `/api/${table}`, {
        ...(table === 'orders' ? order : address),
        ...more,
      })
      if (answer.status === 201) {
        expect((answer.json as Row)['user_id']).toBe(Number(user))
        owners.set(`/api/${table}/${String((answer.json as Row)['id'])}`, user)
      }
      return answer
    }

    function isSeen(user: string, path: string): boolean {
      const owner = owners.get(path)
      return owner !== undefined && (user === admin || owner === user)
    }

    function expectOwn(user: string, path: string, { status, json }: Answer) {
      expect(status).toBe(200)
      const { items, total } = json as Page
      const table = path.split('?')[0] ?? ''
      for (const { id } of items) expect(isSeen(user, `${table}/${String(id)}`)).toBe(true)
      const all = [...owners.keys()].filter((row) => row.startsWith(table) && isSeen(user, row))
      if (!path.includes('?')) expect(total).toBe(all.length)
      expect(total).toBeLessThanOrEqual(all.length)
    }

    const pick = <Item>(list: readonly Item[]): Item => {
      const item = list[Math.floor(Math.random() * list.length)]
      if (item === undefined) throw new Error('There is nothing to pick from')
      return item
    }

    test('nobody sees or changes the rows of others', async () => {
      const etags: string[] = ['"none"']
      for (let at = 0; at < sampled(120, 500); at++) {
        const user = pick(users)
        const row = pick([...owners.keys()])
        const kind = Math.random()
        if (kind < 0.35) {
          const path = pick(paths)
          expectOwn(user, path, await send(user, 'GET', path))
        } else if (kind < 0.7) {
          const etag = pick(etags)
          const answer = await send(user, 'GET', row, undefined, { 'if-none-match': etag })
          const seen = isSeen(user, row)
          expect([seen ? 200 : 404, seen ? 304 : 404], `${user} ${row}`).toContain(answer.status)
          if (seen) etags.push(answer.headers.get('etag') ?? '')
        } else if (kind < 0.8) {
          await create(user, pick(['orders', 'addresses'] as const))
        } else if (kind < 0.9) {
          const city = pick(['x', 'y'])
          const path = row.replace('orders', 'addresses')
          const { status, json } = await send(user, 'PATCH', path, { city })
          expect(status, `${user} ${path}`).toBe(isSeen(user, path) ? 200 : 404)
          if (status === 200) expect((json as Row)['city']).toBe(city)
        } else if (owners.size > 20) {
          const path = row.replace('orders', 'addresses')
          const { status } = await send(user, 'DELETE', path)
          expect(status, `${user} ${path}`).toBe(isSeen(user, path) ? 204 : 404)
          if (status === 204) owners.delete(path)
        }
      }
    })

    test('the owner of a row is its caller, for ever', async () => {
      const sent = await create('1', 'orders', { user_id: 2 })
      expect(sent.status).toBe(400)
      expect(sent.text).toContain('user_id')
      const { json } = await create('1', 'addresses')
      const path = `/api/addresses/${String((json as Row)['id'])}`
      for (const user of ['1', admin]) {
        expect((await send(user, 'PATCH', path, { user_id: 2 })).status).toBe(400)
      }
    })

    test('a reference to a row of somebody else is as one to no row', async () => {
      const { json } = await create('1', 'addresses')
      const mine = Number((json as Row)['id'])
      const foreign = await create('2', 'orders', { shipping_address_id: mine })
      const missing = await create('2', 'orders', { shipping_address_id: 999_999 })
      expect(foreign.status).toBe(409)
      expect(foreign.text).toBe(missing.text)
      expect((await create('1', 'orders', { shipping_address_id: mine })).status).toBe(201)
      expect((await create(admin, 'orders', { shipping_address_id: mine })).status).toBe(201)
    })

    test('a token without the claim has no rows', async () => {
      for (const sub of ['x', '01', '1.0', '-0', ' 1', '99999999999']) {
        const answer = await shop.api.get('/api/orders', await bearer({ sub, role: 'user' }))
        expect(answer.status, sub).toBe(403)
        expect(answer.cache).toBeNull()
      }
    })

    test('a write leaves what is cached of other owners, unless its owner is not known', async () => {
      const made = await Promise.all(users.map((user) => create(user, 'addresses')))
      const [mine = '', theirs = '', admins = ''] = made.map(
        ({ json }) => `/api/addresses/${String((json as Row)['id'])}`,
      )
      const list = '/api/addresses?limit=50'
      const reads = [
        ['1', mine],
        ['1', list],
        ['2', theirs],
        ['2', list],
        ['3', mine],
        ['3', list],
      ]
      const hits = async () => {
        const caches: unknown[] = []
        for (const [user = '', path = ''] of reads)
          caches.push((await send(user, 'GET', path)).cache)
        return caches
      }
      const warm = () =>
        vi.waitFor(async () => expect(new Set(await hits())).toEqual(new Set(['HIT'])), 10_000)
      const [hit, miss] = ['HIT', 'MISS']
      await warm()
      expect((await send('1', 'PATCH', mine, { city: 'z' })).status).toBe(200)
      expect(await hits()).toEqual([miss, miss, hit, hit, miss, miss])
      await warm()
      await create('1', 'addresses')
      expect(await hits()).toEqual([hit, miss, hit, hit, hit, miss])
      await warm()
      expect((await send(admin, 'PATCH', mine, { city: 'x' })).status).toBe(200)
      expect(await hits()).toEqual([miss, miss, miss, miss, miss, miss])
      await warm()
      await send(admin, 'DELETE', admins)
      owners.delete(admins)
      expect((await hits()).slice(0, 4)).toEqual([miss, miss, miss, miss])
      await warm()
      expect((await send('2', 'DELETE', theirs)).status).toBe(204)
      owners.delete(theirs)
      expect((await hits()).slice(0, 2)).toEqual([hit, hit])
      expect((await send('2', 'GET', theirs)).status).toBe(404)
    })

    test('the keys say whose rows an answer holds', async () => {
      for (const user of ['1', admin]) {
        const isHit = async () => expect((await send(user, 'GET', '/api/orders')).cache).toBe('HIT')
        await vi.waitFor(isHit, 10_000)
      }
      const redis = new Redis(shop.redis.url)
      const keys = await redis.keys('protected:orders:GET:*')
      const mine = 'protected:orders:GET:user_id=1&page=1&limit=10'
      expect(keys).toContain(mine)
      expect(keys).toContain('protected:orders:GET:page=1&limit=10')
      const table = { start: 'protected:orders', isItem: false, owners: ['user_id'] }
      const freshness = async () => (await inspectKey(redis, mine, table)).freshness
      expect(await freshness()).toBe('fresh')
      await create('2', 'orders')
      expect(await freshness()).toBe('fresh')
      await create('1', 'orders')
      expect(await freshness()).toBe('rows changed')
      redis.disconnect()
    })
  },
)
