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

/** How many requests are under way, each for an answer of its own. */
const width = 16
const listed = { rows: 10, bytes: 800 }

interface Case {
  title: string
  /** Beneath `/api/products`, of the nth answer. */
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
 * A route of the same API, behind the same middleware and a router of the same kind; its connection to Redis
 * has the same settings.
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
      const tails = Array.from({ length: width }, (_, index) => path(index + 1))
      const bytes = await Promise.all(tails.map((tail) => cacheBoth(server.api, redis, tail)))
      rows.push([`${title} (${count(median(bytes))})`, ...(await compare(server, tails))])
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

/** Answers how long the body is. */
async function cacheBoth(api: ApiClient, redis: Redis, tail: string): Promise<number> {
  await api.fillCache(generatedPath + tail)
  const { text } = await api.get(generatedPath + tail)
  await redis.set(handWrittenPath + tail, text)
  return text.length
}

async function compare(server: RunningServer, tails: string[]): Promise<string[]> {
  const handWrittenPaths = tails.map((tail) => handWrittenPath + tail)
  const generatedPaths = tails.map((tail) => generatedPath + tail)
  const byHand: Measured[] = []
  const generated: Measured[] = []
  await load(server.api.url, handWrittenPaths, warmUpMs)
  await load(server.api.url, generatedPaths, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    byHand.push(await measure(server, handWrittenPaths))
    generated.push(await measure(server, generatedPaths))
  }
  return [...columns(byHand, generated, 'latency'), ...columns(byHand, generated, 'cpu')]
}

/** Once more when Redis was too slow and the cache was bypassed: that is no hit. */
async function measure(server: RunningServer, paths: string[]): Promise<Measured> {
  const { api, child } = server
  const cpuBefore = cpuOf(child.pid)
  const { answers, bypasses, latency } = await load(api.url, paths, roundMs)
  const cpu = (cpuOf(child.pid) - cpuBefore) / answers
  if (bypasses === 0) return { latency, cpu }
  for (const path of paths) await api.fillCache(path)
  return measure(server, paths)
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
