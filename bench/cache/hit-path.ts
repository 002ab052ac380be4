import { existsSync, readFileSync } from 'node:fs'
import { Redis } from 'ioredis'
import type { ApiClient } from '../../test/running/api-client.js'
import type { RunningServer } from '../../test/running/boot.js'
import { runProject } from '../../test/running/running-project.js'
import { count, median, printTable } from '../table.js'
import { load } from './load.js'

const rounds = 60
const roundMs = 150
const warmUpMs = 2_000

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

interface Measured {
  /** Microseconds from a request to its answer, with 16 concurrent requests. */
  latency: number
  /** CPU time of a request in the server, in microseconds. */
  cpu: number
}

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

/** Returns the length of the body. */
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

/** Repeats a request that bypassed the cache because Redis was too slow. */
async function measure(server: RunningServer, paths: string[]): Promise<Measured> {
  const { api, child } = server
  const cpuBefore = cpuOf(child.pid)
  const { answers, bypasses, latency } = await load(api.url, paths, roundMs)
  const cpu = (cpuOf(child.pid) - cpuBefore) / answers
  if (bypasses === 0) return { latency, cpu }
  for (const path of paths) await api.fillCache(path)
  return measure(server, paths)
}

/** The two medians, and the median of the rounds' ratios: both parts of a round have the same load. */
function columns(byHand: Measured[], generated: Measured[], what: keyof Measured): string[] {
  const ratios = generated.map((measured, round) => measured[what] / (byHand[round]?.[what] ?? NaN))
  const medians = [byHand, generated].map((all) => median(all.map((measured) => measured[what])))
  return [...medians.map((value) => `${count(Math.round(value))} µs`), median(ratios).toFixed(2)]
}

/** CPU time of the event loop's thread in microseconds; undefined except on Linux. */
function cpuOf(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/schedstat`
  if (!existsSync(file)) return NaN
  return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000
}
