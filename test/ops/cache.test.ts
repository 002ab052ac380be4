import { Redis } from 'ioredis'
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { bin, projectFolder, pylight, type Ended } from '../cli/cli.js'
import { ShopRows } from '../behaviour/suites/shop-rows.js'
import { runProject, type RunningProject } from '../project/running-project.js'
import { fixtureFolder } from '../snapshots/cases.js'

let shop: RunningProject
let redis: Redis
beforeAll(async () => {
  shop = await runProject('shop', 'sqlite')
  redis = new Redis(shop.redis.url)
  // What the API warms at its start would come between.
  await shop.api.fillCache('/api/products?page=1&limit=50&sort=-price')
}, 120_000)
afterAll(async () => {
  redis.disconnect()
  await shop.close()
})

/** `pylight cache …` for the running shop. */
async function cache(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const PORT = new URL(shop.api.url).port
  return pylight(fixtureFolder('shop'), ['cache', ...args], {
    env: { ...process.env, REDIS_URL: shop.redis.url, PORT, ...env },
  })
}

async function json(...args: string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await cache([...args, '--json'])
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Record<string, unknown>
}

let id: number
let path: string
let key: string
beforeEach(async () => {
  await redis.flushall()
  id = Number((await new ShopRows(shop.api).category())['id'])
  path = `/api/categories/${id.toString()}`
  key = `shop:categories:GET:id=${id.toString()}`
  await shop.api.fillCache(path)
  await shop.api.fillCache('/api/categories')
})

const list = 'shop:categories:GET:page=1&limit=10'

describe('keys', () => {
  test('lists the keys of answers, of one table or all, and no others', async () => {
    await redis.mset('other:categories:GET:id=1', 'x', 'shop:jobs', 'y')
    expect((await cache(['keys', 'categories'])).stdout).toBe(`${key}\n${list}\n`)
    expect((await cache(['keys'])).stdout).toBe(`${key}\n${list}\n`)
    const none = await cache(['keys', 'products'])
    expect(none.stdout).toBe('')
    expect(none.stderr).toBe(`0 keys at ${shop.redis.url}\n`)
  })

  test('takes a prefix as it is, not as a pattern', async () => {
    const spec = `database: { url: file:./x.db }
redis: { prefix: "sh[o]*:" }
tables:
  - name: categories
    columns: { id: { type: integer, primary_key: true } }
`
    await redis.set('sh[o]*:categories:GET:id=1', 'x')
    const { stdout } = await pylight(projectFolder(spec), ['cache', 'keys'], {
      env: { ...process.env, REDIS_URL: shop.redis.url },
    })
    expect(stdout).toBe('sh[o]*:categories:GET:id=1\n')
  })
})

describe('inspect', () => {
  const stateOf = async (named: string) => (await json('inspect', named))['freshness']

  test('says that an answer is fresh, and what it is', async () => {
    const { stdout } = await cache(['inspect', key])
    const text = (await shop.api.get(path)).text
    expect(stdout).toContain(`${key}\n  state  fresh: the next read is a hit\n`)
    expect(stdout).toContain(`  body   ${Buffer.byteLength(text).toString()} bytes\n`)
    expect(await json('inspect', key)).toMatchObject({ freshness: 'fresh', body: text })
    expect(await stateOf(key.slice('shop:'.length))).toBe('fresh')
  })

  test('says why an answer is not used', async () => {
    await shop.api.request('PATCH', path, { name: 'Changed' })
    expect(await stateOf(list)).toBe('rows changed')
    expect(await stateOf(key)).toBe('absent')
    await redis.set(key, 'L|somebody', 'PX', 3000)
    expect(await stateOf(key)).toBe('loading')
    await redis.set(key, 'gibberish')
    expect(await stateOf(key)).toBe('not an entry')
    await redis.set('shop:categories:@epoch', '!writer:99999999999999', 'PX', 5000)
    expect(await stateOf(list)).toBe('write in progress')
  })

  test('tells a remembered 404 from a row', async () => {
    await shop.api.get('/api/categories/4711')
    const missing = 'categories:GET:id=4711'
    await vi.waitFor(async () => expect(await redis.exists(`shop:${missing}`)).toBe(1))
    expect(await json('inspect', missing)).toMatchObject({ freshness: 'fresh', status: 404 })
    await new ShopRows(shop.api).category()
    expect(await stateOf(missing)).toBe('rows changed')
  })

  test('tells another era and other columns', async () => {
    const value = (await redis.getBuffer(list)) ?? Buffer.of()
    const [era = '', shape = ''] = value.toString('latin1').split(';')
    const swap = (from: string, to: string) =>
      Buffer.from(value.toString('latin1').replace(from, to), 'latin1')
    await redis.set(list, swap(era, 'another'))
    expect(await stateOf(list)).toBe('restarted')
    await redis.set(list, swap(shape, '00000000'))
    expect(await stateOf(list)).toBe('columns changed')
    const end = /\n(\d{13})\n/.exec(value.toString('latin1'))?.[1] ?? ''
    await redis.set(list, swap(end, '1000000000000'))
    expect(await stateOf(list)).toBe('expired')
  })

  test('refuses a key of no cached table', async () => {
    const { exitCode, stderr } = await cache(['inspect', 'payments:GET:id=1'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('payments:GET:id=1 is no key of a cached table.')
  })
})

describe('flush', () => {
  test('makes the answers of one table stale, and leaves the others', async () => {
    await shop.api.fillCache('/api/products')
    const { stderr } = await cache(['flush', 'categories'])
    expect(stderr).toBe(`Flushed categories at ${shop.redis.url}\n`)
    expect(await redis.exists(key, list)).toBe(2)
    expect((await shop.api.get(path)).cache).toBe('MISS')
    expect((await shop.api.get('/api/categories')).cache).toBe('MISS')
    expect((await shop.api.get('/api/products')).cache).toBe('HIT')
  })

  test('takes as many commands for many keys as for few', async () => {
    const fill = redis.pipeline()
    for (let n = 0; n < 5000; n++) fill.set(`shop:categories:GET:page=${n.toString()}&limit=1`, 'x')
    await fill.exec()
    await redis.config('RESETSTAT')
    await cache(['flush', 'categories'])
    const stats = await redis.info('commandstats')
    expect(stats).toContain('cmdstat_eval:calls=2,')
    expect(stats).not.toMatch(/cmdstat_(scan|keys|flushdb|flushall):/)
  })

  test('--reclaim removes the keys, and none but its own', async () => {
    await redis.mset('other:categories:GET:id=1', 'x', 'shop:jobs', 'y')
    const { stderr } = await cache(['flush', '--reclaim'])
    expect(stderr).toContain('Removed 2 keys\n')
    const left = (await redis.keys('*')).filter((name) => !name.includes('@'))
    expect(left.sort()).toEqual(['other:categories:GET:id=1', 'shop:jobs'])
  })

  test('leaves the fences of a strict table to their writers', async () => {
    const fence = '!writer:99999999999999'
    await redis.mset('shop:orders:@epoch', fence, 'shop:orders:GET:id=1', fence)
    await redis.mset('shop:orders:GET:id=2', 'entry', 'shop:orders:@rows', 'before')
    const { stderr } = await cache(['flush', 'orders', '--reclaim'])
    expect(stderr).toContain('orders is closed to readers by a write under way')
    expect(await redis.mget('shop:orders:@epoch', 'shop:orders:GET:id=1')).toEqual([fence, fence])
    expect(await redis.get('shop:orders:GET:id=2')).toBeNull()
    expect(await redis.get('shop:orders:@rows')).not.toBe('before')
  })

  test('works on a Redis without memory', async () => {
    await redis.config('SET', 'maxmemory', '1')
    try {
      expect((await cache(['flush', 'categories'])).exitCode).toBe(0)
      expect(await redis.exists('shop:categories:@epoch', 'shop:categories:@rows')).toBe(0)
    } finally {
      await redis.config('SET', 'maxmemory', '0')
    }
  })
})

describe('invalidate', () => {
  test('drops the rows that are named, and the lists', async () => {
    const other = Number((await new ShopRows(shop.api).category())['id'])
    const otherPath = `/api/categories/${other.toString()}`
    await shop.api.fillCache(otherPath)
    await shop.api.fillCache('/api/categories')
    const { stderr } = await cache(['invalidate', 'categories', id.toString()])
    expect(stderr).toBe(`Made stale at ${shop.redis.url}\n  categories: lists and 1 row\n`)
    expect((await shop.api.get(path)).cache).toBe('MISS')
    expect((await shop.api.get('/api/categories')).cache).toBe('MISS')
    expect((await shop.api.get(otherPath)).cache).toBe('HIT')
  })

  test('drops all rows when none is named', async () => {
    await cache(['invalidate', 'categories'])
    expect((await shop.api.get(path)).cache).toBe('MISS')
  })

  test('--deleted follows the foreign keys', async () => {
    await shop.api.fillCache('/api/products')
    const { stderr } = await cache(['invalidate', 'categories', id.toString(), '--deleted'])
    expect(stderr).toContain(
      '  products: lists and all rows, as of products.category_id → categories.id ON DELETE SET NULL\n',
    )
    expect((await shop.api.get('/api/products')).cache).toBe('MISS')
  })

  test.each([
    [['categories', 'x'], 'x is no integer, as categories.id is.'],
    [['payments', '1'], 'There is no cached table payments.'],
    [['catgories'], 'Did you mean categories?'],
  ])('refuses %s', async (args, message) => {
    const { exitCode, stderr } = await cache(['invalidate', ...args])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('warm', () => {
  test('stores what the next request reads', async () => {
    expect((await cache(['warm'])).stderr).toBe(
      [
        '  stored           /api/products',
        '  stored           /api/products?page=1&limit=50&sort=-price',
        `2 lists cached through http://localhost:${new URL(shop.api.url).port}\n`,
      ].join('\n'),
    )
    expect(await shop.api.cacheOf('/api/products?page=1&limit=50&sort=-price')).toBe('HIT')
    const { lists } = await json('warm', 'products', '--url', `${shop.api.url}/`)
    expect(lists).toMatchObject([{ cache: 'HIT' }, { cache: 'HIT' }])
  })

  test('says that nobody answers, or that there is nothing to warm', async () => {
    const away = await cache(['warm', '--url', 'http://127.0.0.1:9'])
    expect(away.exitCode).toBe(2)
    expect(away.stderr).toContain('The API does not answer at http://127.0.0.1:9')
    const nothing = await cache(['warm', 'orders'])
    expect(nothing.exitCode).toBe(2)
    expect(nothing.stderr).toContain('orders has no warm lists.')
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
    await redis.hset('shop:orders:@stats', sums)
  })

  test('sums what all processes counted, in a table', async () => {
    const { stdout } = await cache(['stats', 'orders'])
    expect(stdout.replace(shop.redis.url, 'SERVER')).toMatchInlineSnapshot(`
      "             hit rate  hits  misses  bypassed  coalesced  not stored   saved
      orders list    90.0 %    90      10         0          0           0  1.2 MB
      orders item    37.5 %     3       1         4          2           0     0 B
      all            86.1 %    93      11         4          2           0  1.2 MB
      Bypassed: redis-down 4
      Writes answered before Redis knew what they made stale: 1

      SERVER
      "
    `)
    expect(await json('stats', 'orders')).toMatchObject({
      tables: [{ table: 'orders', endpoints: [{ endpoint: 'list', hits: 90 }, {}, {}] }],
    })
  })

  test('counts what the API answers', async () => {
    await vi.waitFor(
      async () => {
        const { tables } = await json('stats', 'categories')
        expect(tables).toMatchObject([{ endpoints: [{ endpoint: 'list' }, { endpoint: 'item' }] }])
      },
      { timeout: 10_000, interval: 500 },
    )
  })

  test('--watch prints on, with the requests since', async () => {
    const env = { ...process.env, REDIS_URL: shop.redis.url, NO_COLOR: '1' }
    const args = ['cache', 'stats', 'orders', '--watch', '--interval', '1']
    const child = spawn(process.execPath, [bin, ...args], { cwd: fixtureFolder('shop'), env })
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    await vi.waitFor(() => {
      expect(printed).toContain('90.0 %')
    }, 10_000)
    await redis.hincrby('shop:orders:@stats', 'list hit', 7)
    await vi.waitFor(() => {
      expect(printed).toMatch(/per second\norders list .* 97 .* 7\.0\n/)
    }, 10_000)
    child.kill()
  })
})

describe('a Redis that is away', () => {
  test.each(['keys', 'flush'])('is told by cache %s, without its password', async (command) => {
    const { exitCode, stdout, stderr } = await cache(command.split(' '), {
      REDIS_URL: 'redis://ada:s3cret@127.0.0.1:9',
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toBe(
      'Redis does not answer at redis://ada@127.0.0.1:9 (ECONNREFUSED). Start it, or name another in REDIS_URL.\n',
    )
  })

  test('or wants another password', async () => {
    await redis.config('SET', 'requirepass', 'right')
    try {
      const REDIS_URL = shop.redis.url.replace('//', '//:wr0ng@')
      const { exitCode, stderr } = await cache(['keys'], { REDIS_URL })
      expect(exitCode).toBe(2)
      expect(stderr).toContain('wants another password')
      expect(stderr).not.toContain('wr0ng')
    } finally {
      await redis.config('SET', 'requirepass', '')
    }
  })
})

test('a cache in memory can only be looked at from inside', async () => {
  const spec = `database: { url: file:./x.db }
redis: { store: memory }
tables:
  - name: notes
    columns: { id: { type: integer, primary_key: true } }
`
  const { exitCode, stderr } = await pylight(projectFolder(spec), ['cache', 'keys'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('redis.store: memory')
})
