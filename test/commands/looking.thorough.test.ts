import { spawn } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bin, projectFolder, pylight } from './cli.js'
import { fixtureFolder } from '../snapshots/cases.js'
import { list, ShopCache } from './shop-cache.js'

let cache: ShopCache
beforeAll(async () => {
  cache = await ShopCache.start()
})
beforeEach(() => cache.begin())
afterAll(() => cache.stop())

describe('keys', () => {
  test('lists the keys of answers, of one table or all, and no others', async () => {
    await cache.redis.mset('other:categories:GET:id=1', 'x', 'shop:jobs', 'y')
    expect((await cache.run(['keys', 'categories'])).stdout).toBe(`${cache.key}\n${list}\n`)
    expect((await cache.run(['keys'])).stdout).toBe(`${cache.key}\n${list}\n`)
    const none = await cache.run(['keys', 'products'])
    expect(none.stdout).toBe('')
    expect(none.stderr).toBe(`0 keys at ${cache.shop.redis.url}\n`)
  })

  test('takes a prefix as it is, not as a pattern', async () => {
    const spec = `database: { url: file:./x.db }
redis: { prefix: "sh[o]*:" }
tables:
  - name: categories
    columns: { id: { type: integer, primary_key: true } }
`
    await cache.redis.set('sh[o]*:categories:GET:id=1', 'x')
    const { stdout } = await pylight(projectFolder(spec), ['cache', 'keys'], {
      env: { ...process.env, REDIS_URL: cache.shop.redis.url },
    })
    expect(stdout).toBe('sh[o]*:categories:GET:id=1\n')
  })
})

describe('inspect', () => {
  const stateOf = async (named: string) => (await cache.json('inspect', named))['freshness']

  test('says that an answer is fresh, and what it is', async () => {
    const { stdout } = await cache.run(['inspect', cache.key])
    const text = (await cache.shop.api.get(cache.path)).text
    expect(stdout).toContain(`${cache.key}\n  state  fresh: the next read is a hit\n`)
    expect(stdout).toContain(`  body   ${Buffer.byteLength(text).toString()} bytes\n`)
    expect(await cache.json('inspect', cache.key)).toMatchObject({ freshness: 'fresh', body: text })
    expect(await stateOf(cache.key.slice('shop:'.length))).toBe('fresh')
  })

  test('says why an answer is not used', async () => {
    await cache.shop.api.request('PATCH', cache.path, { name: 'Changed' })
    expect(await stateOf(list)).toBe('rows changed')
    expect(await stateOf(cache.key)).toBe('absent')
    await cache.redis.set(cache.key, 'L|somebody', 'PX', 60_000)
    expect(await stateOf(cache.key)).toBe('loading')
    await cache.redis.set(cache.key, 'gibberish')
    expect(await stateOf(cache.key)).toBe('not an entry')
    await cache.redis.set('shop:categories:@epoch', '!writer:99999999999999', 'PX', 60_000)
    expect(await stateOf(list)).toBe('write in progress')
  })

  test('distinguishes a cached 404 from a row', async () => {
    await cache.shop.api.get('/api/categories/4711')
    const missing = 'categories:GET:id=4711'
    const fresh = { freshness: 'fresh', status: 404 }
    await expect.poll(() => cache.json('inspect', missing)).toMatchObject(fresh)
    await cache.redis.persist(`shop:${missing}`)
    await cache.category()
    expect(await stateOf(missing)).toBe('rows changed')
  })

  test('reports another era and another origin', async () => {
    const value = (await cache.redis.getBuffer(list)) ?? Buffer.of()
    const [era = '', origin = ''] = value.toString('latin1').split(';')
    const swap = (from: string, to: string) =>
      Buffer.from(value.toString('latin1').replace(from, to), 'latin1')
    await cache.redis.set('shop:categories:@origin', origin)
    await cache.redis.set(list, swap(era, 'another'))
    expect(await stateOf(list)).toBe('restarted')
    await cache.redis.set(list, swap(origin, '0'.repeat(16)))
    expect(await stateOf(list)).toBe('made elsewhere')
    const end = /\n(\d{13})\n/.exec(value.toString('latin1'))?.[1] ?? ''
    await cache.redis.set(list, swap(end, '1000000000000'))
    expect(await stateOf(list)).toBe('expired')
  })

  test('refuses a key that belongs to no cached table', async () => {
    const { exitCode, stderr } = await cache.run(['inspect', 'payments:GET:id=1'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('payments:GET:id=1 is not a key of a cached table.')
  })
})

describe('stats', () => {
  const sums = {
    'list hit': 90,
    'list miss': 10,
    'list bytes': 1_234_567,
    'item hit': 3,
    'item miss': 1,
    'item redis-down': 4,
    'item coalesced': 2,
    'write undelivered': 1,
  }
  beforeEach(async () => {
    await cache.redis.hset('shop:orders:@stats', sums)
  })

  test('prints the sums of all processes in a table', async () => {
    const { stdout } = await cache.run(['stats', 'orders'])
    expect(stdout.replace(cache.shop.redis.url, 'SERVER')).toMatchInlineSnapshot(`
      "             hit rate  hits  misses  bypassed  coalesced  not stored   saved
      orders list    90.0 %    90      10         0          0           0  1.2 MB
      orders item    37.5 %     3       1         4          2           0     0 B
      all            86.1 %    93      11         4          2           0  1.2 MB
      Bypassed: redis-down 4
      Writes answered before their invalidation was delivered: 1

      SERVER
      "
    `)
    expect(await cache.json('stats', 'orders')).toMatchObject({
      tables: [{ table: 'orders', endpoints: [{ endpoint: 'list', hits: 90 }, {}, {}] }],
    })
  })

  test('says since when, and what hits have saved, for your own endpoints too', async () => {
    const own = { 'top hit': 40, 'top miss': 10, 'top loads': 10, 'top load-us': 50_000 }
    const near = { 'list near': 80, 'list near-bytes': 1_100_000, 'list near-evicted': 3 }
    const loads = { 'list loads': 4, 'list load-us': 8000 }
    await cache.redis.hset('shop:orders:@stats', { ...own, ...near, ...loads })
    await cache.redis.set('shop:orders:@since', '2026-03-01T08:30:00.000Z')
    const { stdout } = await cache.run(['stats', 'orders'])
    expect(stdout).toMatch(/queries avoided +time saved\n/)
    expect(stdout).toMatch(/\norders list .* 180 +180 ms\n/)
    expect(stdout).toMatch(/\norders top +80\.0 % .* 40 +200 ms\n/)
    expect(stdout).toMatch(/\norders item .* 3 +–\n/)
    expect(stdout).toMatch(/\nall .* 223 +380 ms\nCounted since 2026-03-01 08:30 UTC\n/)
    expect(stdout).toMatch(/^Bypassed: redis-down 4$/m)
    expect(stdout).toContain("80 hits, 1.1 MB that Redis didn't send; 3 made room for others\n")
    const { tables } = await cache.json('stats', 'orders')
    expect(tables).toMatchObject([
      {
        since: '2026-03-01T08:30:00.000Z',
        endpoints: expect.arrayContaining([
          expect.objectContaining({
            endpoint: 'list',
            hitRate: 0.9,
            savedQueries: 180,
            savedMs: 180,
          }),
          expect.objectContaining({ endpoint: 'item', hitRate: 0.375, savedMs: null }),
          expect.objectContaining({
            endpoint: 'top',
            hitRate: 0.8,
            savedQueries: 40,
            savedMs: 200,
          }),
        ]) as unknown,
      },
    ])
    const stats = ['stats', 'orders', '--min-hit-rate']
    expect(await cache.run([...stats, '84'])).toMatchObject({ exitCode: 0, stderr: '' })
    const below = { exitCode: 4, stderr: 'The hit rate is 84.2 %, less than 85 %.\n' }
    expect(await cache.run([...stats, '85'])).toMatchObject(below)
    await cache.redis.del('shop:orders:@since', 'shop:orders:@stats')
    const none = { exitCode: 4, stderr: 'There were no reads, less than 1 %.\n' }
    expect(await cache.run([...stats, '1'])).toMatchObject(none)
  })

  test('counts what the API answers', async () => {
    await vi.waitFor(
      async () => {
        const { tables } = await cache.json('stats', 'categories')
        expect(tables).toMatchObject([
          {
            since: expect.stringMatching(/^20.*Z$/) as unknown,
            endpoints: [
              { endpoint: 'list' },
              { endpoint: 'item', savedMs: expect.any(Number) as unknown },
            ],
          },
        ])
      },
      { timeout: 10_000, interval: 500 },
    )
  })

  test('--watch prints on, with the requests since', async () => {
    const env = { ...process.env, REDIS_URL: cache.shop.redis.url, NO_COLOR: '1' }
    const args = ['cache', 'stats', 'orders', '--watch', '--interval', '1']
    const child = spawn(process.execPath, [bin, ...args], { cwd: fixtureFolder('shop'), env })
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    await vi.waitFor(() => {
      expect(printed).toContain('90.0 %')
    }, 10_000)
    await cache.redis.hincrby('shop:orders:@stats', 'list hit', 7)
    await vi.waitFor(() => {
      expect(printed).toMatch(/per second\norders list .* 97 .* 7\.0\n/)
    }, 10_000)
    child.kill()
  })
})
