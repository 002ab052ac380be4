import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { projectFolder, pylight } from './cli.js'
import { list, ShopCache } from './shop-cache.js'

let cache: ShopCache
beforeAll(async () => {
  cache = await ShopCache.start()
})
beforeEach(() => cache.begin())
afterAll(() => cache.stop())

describe('flush', () => {
  test('invalidates one table, and not the others', async () => {
    await cache.shop.api.fillCache('/api/products')
    const { stderr } = await cache.run(['flush', 'categories'])
    expect(stderr).toBe(`Flushed categories at ${cache.shop.redis.url}\n`)
    expect(await cache.redis.exists(cache.key, list)).toBe(2)
    expect((await cache.shop.api.get(cache.path)).cache).toBe('MISS')
    expect((await cache.shop.api.get('/api/categories')).cache).toBe('MISS')
    expect((await cache.shop.api.get('/api/products')).cache).toBe('HIT')
  })

  test('needs as many commands for many keys as for few', async () => {
    const fill = cache.redis.pipeline()
    for (let n = 0; n < 5000; n++) fill.set(`shop:categories:GET:page=${n.toString()}&limit=1`, 'x')
    await fill.exec()
    await cache.redis.config('RESETSTAT')
    await cache.run(['flush', 'categories'])
    const stats = await cache.redis.info('commandstats')
    expect(stats).toContain('cmdstat_eval:calls=2,')
    expect(stats).not.toMatch(/cmdstat_(scan|keys|flushdb|flushall):/)
  })

  test('--reclaim removes the keys, and none but its own', async () => {
    await cache.redis.mset('other:categories:GET:id=1', 'x', 'shop:jobs', 'y')
    const { stderr } = await cache.run(['flush', '--reclaim'])
    expect(stderr).toContain('Removed 2 keys\n')
    const left = (await cache.redis.keys('*')).filter((name) => !name.includes('@'))
    expect(left.sort()).toEqual(['other:categories:GET:id=1', 'shop:jobs'])
  })

  test('leaves the fences of a strict table to their writers', async () => {
    const fence = '!writer:99999999999999'
    await cache.redis.mset('shop:orders:@epoch', fence, 'shop:orders:GET:id=1', fence)
    await cache.redis.mset('shop:orders:GET:id=2', 'entry', 'shop:orders:@rows', 'before')
    const { stderr } = await cache.run(['flush', 'orders', '--reclaim'])
    expect(stderr).toContain('orders is closed by a write under way')
    expect(await cache.redis.mget('shop:orders:@epoch', 'shop:orders:GET:id=1')).toEqual([
      fence,
      fence,
    ])
    expect(await cache.redis.get('shop:orders:GET:id=2')).toBeNull()
    expect(await cache.redis.get('shop:orders:@rows')).not.toBe('before')
  })

  test('works on a Redis without memory', async () => {
    await cache.redis.config('SET', 'maxmemory', '1')
    try {
      expect((await cache.run(['flush', 'categories'])).exitCode).toBe(0)
      expect(await cache.redis.exists('shop:categories:@epoch', 'shop:categories:@rows')).toBe(0)
    } finally {
      await cache.redis.config('SET', 'maxmemory', '0')
    }
  })
})

describe('invalidate', () => {
  test('invalidates the named rows, and the lists', async () => {
    const other = Number((await cache.category())['id'])
    const otherPath = `/api/categories/${other.toString()}`
    await cache.shop.api.fillCache(otherPath)
    await cache.shop.api.fillCache('/api/categories')
    const { stderr } = await cache.run(['invalidate', 'categories', cache.id.toString()])
    expect(stderr).toBe(`Invalidated at ${cache.shop.redis.url}\n  categories: lists and 1 row\n`)
    expect((await cache.shop.api.get(cache.path)).cache).toBe('MISS')
    expect((await cache.shop.api.get('/api/categories')).cache).toBe('MISS')
    expect((await cache.shop.api.get(otherPath)).cache).toBe('HIT')
  })

  test('invalidates all rows when none is named', async () => {
    await cache.run(['invalidate', 'categories'])
    expect((await cache.shop.api.get(cache.path)).cache).toBe('MISS')
  })

  test('--deleted follows the foreign keys', async () => {
    await cache.shop.api.fillCache('/api/products')
    const { stderr } = await cache.run([
      'invalidate',
      'categories',
      cache.id.toString(),
      '--deleted',
    ])
    expect(stderr).toContain(
      '  products: lists and all rows, because of products.category_id → categories.id ON DELETE SET NULL\n',
    )
    expect((await cache.shop.api.get('/api/products')).cache).toBe('MISS')
  })

  test.each([
    [['categories', 'x'], 'x is not a value of categories.id, type integer.'],
    [['payments', '1'], 'There is no cached table payments.'],
    [['catgories'], 'Did you mean categories?'],
  ])('refuses %s', async (args, message) => {
    const { exitCode, stderr } = await cache.run(['invalidate', ...args])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('warm', () => {
  test('stores what the next request reads', async () => {
    expect((await cache.run(['warm'])).stderr).toBe(
      [
        '  stored           /api/products',
        '  stored           /api/products?page=1&limit=50&sort=-price',
        `2 lists cached through http://localhost:${new URL(cache.shop.api.url).port}\n`,
      ].join('\n'),
    )
    expect(await cache.shop.api.cacheOf('/api/products?page=1&limit=50&sort=-price')).toBe('HIT')
    const { lists } = await cache.json('warm', 'products', '--url', `${cache.shop.api.url}/`)
    expect(lists).toMatchObject([{ cache: 'HIT' }, { cache: 'HIT' }])
  })

  test('says that the API does not answer, or that there is nothing to warm', async () => {
    const away = await cache.run(['warm', '--url', 'http://127.0.0.1:9'])
    expect(away.exitCode).toBe(2)
    expect(away.stderr).toContain('The API does not answer at http://127.0.0.1:9')
    const nothing = await cache.run(['warm', 'orders'])
    expect(nothing.exitCode).toBe(2)
    expect(nothing.stderr).toContain('orders has no warm lists.')
  })
})

describe('a Redis that is away', () => {
  test.each(['keys', 'flush'])('is reported by cache %s, without its password', async (command) => {
    const { exitCode, stdout, stderr } = await cache.run(command.split(' '), {
      REDIS_URL: 'redis://ada:s3cret@127.0.0.1:9',
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toBe(
      'Redis does not answer at redis://ada@127.0.0.1:9 (ECONNREFUSED). Start it, or name another in REDIS_URL.\n',
    )
  })

  test('or refused the password', async () => {
    await cache.redis.config('SET', 'requirepass', 'right')
    try {
      const REDIS_URL = cache.shop.redis.url.replace('//', '//:wr0ng@')
      const { exitCode, stderr } = await cache.run(['keys'], { REDIS_URL })
      expect(exitCode).toBe(2)
      expect(stderr).toContain('refused the password')
      expect(stderr).not.toContain('wr0ng')
    } finally {
      await cache.redis.config('SET', 'requirepass', '')
    }
  })
})

test('a cache in memory can only be inspected from inside', async () => {
  const spec = `database: { url: file:./x.db }
redis: { store: memory }
tables:
  - name: notes
    columns: { id: { type: integer, primary_key: true } }
`
  const { exitCode, stderr } = await pylight(projectFolder(spec), ['cache', 'keys'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('store: memory')
})
