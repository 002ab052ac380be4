import { Redis } from 'ioredis'
import { count, median, milliseconds, printTable } from '../table.js'
import { type GeneratedCache, startGeneratedCache } from './generated-cache.js'

const writes = 200

/** Measures how long invalidating a table's lists takes, by the number of lists. */
export async function benchListInvalidation(): Promise<void> {
  const generated = await startGeneratedCache()
  const redis = new Redis(generated.redisUrl)
  const rows = []
  try {
    await writeOften(generated)
    for (const pages of [100, 10_000, 100_000, 1_000_000]) {
      await redis.flushall()
      await cachePages(redis, pages)
      const token = median(await writeOften(generated))
      const scan = await timeOf(() => scanAndUnlink(redis))
      const ratio = `${count(Math.round(scan / token))}×`
      rows.push([count(pages), milliseconds(token), milliseconds(scan), ratio])
    }
  } finally {
    redis.disconnect()
    await generated.close()
  }
  const head = ['cached pages', 'new token', 'SCAN + UNLINK', 'ratio']
  printTable('Invalidating a list', head, rows)
}

/** Writes without a database. */
async function writeOften({ cache, productsWrites }: GeneratedCache): Promise<number[]> {
  const times = []
  for (let id = 0; id < writes; id++) {
    times.push(
      await timeOf(() => cache.write(productsWrites.update(id), () => Promise.resolve(null))),
    )
  }
  return times
}

async function cachePages(redis: Redis, pages: number): Promise<void> {
  const set = `for page = ARGV[1], ARGV[2] do
    redis.call('SET', 'shop:products:GET:page=' .. page .. '&limit=10', string.rep('x', 100))
  end`
  const batch = 20_000
  for (let first = 1; first <= pages; first += batch) {
    await redis.eval(set, 0, first, Math.min(first + batch - 1, pages))
  }
}

async function scanAndUnlink(redis: Redis): Promise<void> {
  let cursor = '0'
  do {
    const [next, keys] = await redis.scan(
      cursor,
      'MATCH',
      'shop:products:GET:page=*',
      'COUNT',
      1000,
    )
    if (keys.length > 0) await redis.unlink(...keys)
    cursor = next
  } while (cursor !== '0')
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
