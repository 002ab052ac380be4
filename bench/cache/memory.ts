import { Redis } from 'ioredis'
import { count, printTable } from '../table.js'
import { type Dependencies, type GeneratedCache, startGeneratedCache } from './generated-cache.js'

const items = 1_000
const pages = 50
/** An hour with 10 writes and 10 reads per second. */
const writes = 36_000
const rounds = 4
const atOnce = 100
const ttl = { seconds: 3600 }

/** Measures what an hour's writes, done as fast as possible, leave in Redis. */
export async function benchMemory(): Promise<void> {
  const generated = await startGeneratedCache()
  const redis = new Redis(generated.redisUrl)
  const rows = []
  try {
    await write(generated, 0)
    for (let round = 0; round <= rounds; round++) {
      await readAll(generated)
      await generated.redis.ping()
      rows.push([count((round * writes) / rounds), ...(await weigh(redis))])
      if (round < rounds) await writeAndRead(generated, writes / rounds)
    }
  } finally {
    redis.disconnect()
    await generated.close()
  }
  const title = `Keys after an hour’s writes to ${count(items)} rows, of which ${pages} pages are listed`
  printTable(title, ['writes', 'answers', 'registers', 'memory'], rows)
}

async function writeAndRead(generated: GeneratedCache, times: number): Promise<void> {
  for (let done = 0; done < times; done += atOnce) {
    const both = Array.from({ length: atOnce }, async (_, i) => {
      await write(generated, (done + i) % items)
      await read(generated, ((done + i) * 7) % items)
    })
    await Promise.all(both)
  }
}

async function write({ cache, productsWrites }: GeneratedCache, id: number): Promise<void> {
  await cache.write(productsWrites.update(id), () => Promise.resolve(null))
}

async function readAll(generated: GeneratedCache): Promise<void> {
  for (let id = 0; id < items; id++) await read(generated, id)
  for (let page = 1; page <= pages; page++) {
    await answer(generated, `products:GET:page=${page.toString()}&limit=10`, {
      endpoint: 'list',
      listsOf: ['products'],
    })
  }
}

async function read(generated: GeneratedCache, id: number): Promise<void> {
  await answer(generated, `products:GET:id=${id.toString()}`, {
    endpoint: 'item',
    rowsOf: ['products'],
  })
}

async function answer({ cache }: GeneratedCache, key: string, on: Dependencies): Promise<void> {
  const entry = await cache.lookUp(key, on)
  if (!entry.isFresh) await cache.fill(entry, ttl, () => Promise.resolve({ text: 'x'.repeat(500) }))
}

async function weigh(redis: Redis): Promise<string[]> {
  const keys = await redis.keys('*')
  const registers = keys.filter((key) => key.includes(':@')).length
  const bytes = /^used_memory_dataset:(\d+)/m.exec(await redis.info('memory'))?.[1]
  const mebibytes = `${(Number(bytes) / 2 ** 20).toFixed(1)} MiB`
  return [count(keys.length - registers), count(registers), mebibytes]
}
