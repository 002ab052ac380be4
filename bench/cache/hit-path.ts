import { existsSync, readFileSync } from 'node:fs'
import { Redis } from 'ioredis'
import type { ApiClient } from '../../test/project/api-client.js'
import type { RunningServer } from '../../test/project/boot.js'
import { runProject } from '../../test/project/running-project.js'
import { count, median, printTable } from '../table.js'
import { load } from './load.js'

const rounds = 60
const roundMs = 150
const warmUpMs = 2_000

const cases = [
  { title: 'row of 1 KB', path: '/api/products/1' },
  { title: 'row of 10 KB', path: '/api/products/2' },
  { title: 'list of 10 KB', path: '/api/products?limit=10&is_active__eq=true&sort=-price' },
]

/**
 * A route of the same API, behind the same middleware and a router of the same kind; its connection to Redis
 * has the same settings.
 */
const handWritten = `import { Router } from 'express'
import { redis as generated } from '../generated/shared/redis.js'

const redis = generated.duplicate({ enableOfflineQueue: true })
export const ordersHooks = {}
export const ordersRoutes = Router()

ordersRoutes.get('/hand-written/:key', async (req, res) => {
  const body = await redis.getBuffer(req.params.key)
  res
    .status(body ? 200 : 404)
    .set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-cache' })
    .send(body)
})
`
const handWrittenPath = '/api/orders/hand-written/body'

interface Measured {
  /** Microseconds from a request to its answer, with 16 under way. */
  latency: number
  /** Microseconds of CPU that a request takes in the server. */
  cpu: number
}

/** Hits of the generated API beside the least that a handler of one's own does, in turns. */
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
      await server.api.fillCache(path)
      const { text } = await server.api.get(path)
      await redis.set('body', text)
      rows.push([`${title} (${count(text.length)})`, ...(await compare(server, path))])
    }
  } finally {
    redis.disconnect()
    await server.close()
  }
  const three = ['hand-written', 'generated', 'ratio']
  printTable('A hit: latency, then CPU time', ['', ...three, ...three], rows)
}

async function seed(api: ApiClient): Promise<void> {
  for (const [sku, bytes] of [
    ['small', 700],
    ['big', 9_900],
    ...Array.from({ length: 9 }, (_, i) => [`other ${i.toString()}`, 800] as const),
  ] as const) {
    const price = sku === 'big' ? '0.50' : '9.50'
    await api.create('products', { name: sku, sku, price, description: 'x'.repeat(bytes) })
  }
}

async function compare(server: RunningServer, generatedPath: string): Promise<string[]> {
  const results = new Map([handWrittenPath, generatedPath].map((path) => [path, [] as Measured[]]))
  for (const path of results.keys()) await load(server.api.url, path, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    for (const [path, measured] of results) measured.push(await measure(server, path))
  }
  const [byHand = [], generated = []] = results.values()
  return [...columns(byHand, generated, 'latency'), ...columns(byHand, generated, 'cpu')]
}

/** Once more when Redis was too slow and the cache was bypassed: that is no hit. */
async function measure(server: RunningServer, path: string): Promise<Measured> {
  const { api, child } = server
  const cpuBefore = cpuOf(child.pid)
  const { answers, bypasses, latency } = await load(api.url, path, roundMs)
  const cpu = (cpuOf(child.pid) - cpuBefore) / answers
  if (bypasses === 0) return { latency, cpu }
  if (path !== handWrittenPath) await api.fillCache(path)
  return measure(server, path)
}

/** The two medians, and the median of the rounds' ratios: neighbours in time share the machine's moods. */
function columns(byHand: Measured[], generated: Measured[], what: keyof Measured): string[] {
  const ratios = generated.map((measured, round) => measured[what] / (byHand[round]?.[what] ?? NaN))
  const medians = [byHand, generated].map((all) => median(all.map((measured) => measured[what])))
  return [...medians.map((value) => `${count(Math.round(value))} µs`), median(ratios).toFixed(2)]
}

/** Microseconds that the event loop's thread has run; none where Linux doesn't tell. */
function cpuOf(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/schedstat`
  if (!existsSync(file)) return NaN
  return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000
}
