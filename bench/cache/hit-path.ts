import { Redis } from 'ioredis'
import type { ApiClient } from '../../test/running/api-client.js'
import { runProject } from '../../test/running/running-project.js'
import { count, median, printTable } from '../table.js'
import { compare } from './compare.js'

/** Concurrent requests, each for another answer. */
const width = 16
const listed = { rows: 10, bytes: 800 }

interface Case {
  title: string
  /** The path of the nth answer, below `/api/products`. */
  path: (n: number) => string
}

const cases: Case[] = [
  { title: 'row of 1 KB', path: (n) => `/${n.toString()}` },
  { title: 'row of 10 KB', path: (n) => `/${(width + n).toString()}` },
  {
    title: 'list of 10 KB',
    path: (n) =>
      `?page=${n.toString()}&limit=${listed.rows.toString()}&brand__eq=listed&sort=-price`,
  },
]

/**
 * A route of the same API, with the same middleware and kind of router, and with the same settings of its
 * connection to Redis.
 */
const handWritten = `import { Router } from 'express'
import { redis as generated } from '../generated/shared/redis.js'

const redis = generated.duplicate({ enableOfflineQueue: true })
export const ordersHooks = {}
export const ordersRoutes = Router()

ordersRoutes.get(['/hand-written', '/hand-written/:id'], async (req, res) => {
  const body = await redis.getBuffer(req.originalUrl)
  res
    .status(body ? 200 : 404)
    .set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-cache' })
    .send(body)
})
`
const handWrittenPath = '/api/orders/hand-written'
const generatedPath = '/api/products'

/** Measures hits of the generated API and of a minimal hand-written handler, in turns. */
export async function benchHitPath(): Promise<void> {
  const server = await runProject('shop', 'sqlite', {
    env: { LOG_LEVEL: 'warn' },
    edits: { 'src/custom/orders.ts': handWritten },
  })
  const redis = new Redis(server.redis.url)
  const rows = []
  try {
    await seed(server.api)
    for (const { title, path } of cases) {
      const tails = Array.from({ length: width }, (_, index) => path(index + 1))
      const bytes = await Promise.all(tails.map((tail) => cacheBoth(server.api, redis, tail)))
      const pathsOf = (base: string) => ({ paths: tails.map((tail) => base + tail) })
      rows.push([
        `${title} (${count(median(bytes))})`,
        ...(await compare(server, pathsOf(handWrittenPath), pathsOf(generatedPath))),
      ])
    }
  } finally {
    redis.disconnect()
    await server.close()
  }
  const three = ['hand-written', 'generated', 'ratio']
  printTable('A hit: latency, then CPU time', ['', ...three, ...three], rows)
}

async function seed(api: ApiClient): Promise<void> {
  const create = (bytes: number, brand: string) => (sku: string) =>
    api.create('products', { name: sku, sku, brand, price: '9.50', description: 'x'.repeat(bytes) })
  const skus = (start: string, length: number) =>
    Array.from({ length }, (_, index) => `${start} ${index.toString()}`)
  await Promise.all(skus('small', width).map(create(700, 'small')))
  await Promise.all(skus('big', width).map(create(9_900, 'big')))
  await Promise.all(skus('listed', width * listed.rows).map(create(listed.bytes, 'listed')))
}

/** Returns the length of the body. */
async function cacheBoth(api: ApiClient, redis: Redis, tail: string): Promise<number> {
  await api.fillCache(generatedPath + tail)
  const { text } = await api.get(generatedPath + tail)
  await redis.set(handWrittenPath + tail, text)
  return text.length
}
