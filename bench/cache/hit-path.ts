import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import type { ApiClient } from '../../test/project/api-client.js'
import { boot, type RunningServer } from '../../test/project/boot.js'
import { runProject } from '../../test/project/running-project.js'
import { count, median, printTable } from '../table.js'
import { load } from './load.js'

const rounds = 25
const roundMs = 250

const cases = [
  { title: 'row of 1 KB', path: '/api/products/1' },
  { title: 'row of 10 KB', path: '/api/products/2' },
  { title: 'list of 10 KB', path: '/api/products?limit=10&is_active=true&sort=-price' },
]

interface Measured {
  perSecond: number
  /** Microseconds of CPU that a request takes in the server. */
  cpu: number
}

/** Hits of the generated API beside the least that a handler of one's own does, in turns. */
export async function benchHitPath(): Promise<void> {
  const generated = await runProject('shop', 'sqlite', { env: { LOG_LEVEL: 'warn' } })
  const handWritten = await bootHandWritten(generated.redis.url)
  const redis = new Redis(generated.redis.url)
  try {
    await seed(generated.api)
    const rows = []
    for (const { title, path } of cases) {
      await generated.api.fillCache(path)
      const { text } = await generated.api.get(path)
      await redis.set(path, text)
      rows.push([
        `${title} (${count(text.length)})`,
        ...(await compare(generated, handWritten, path)),
      ])
    }
    const head = [
      '',
      'hand-written',
      'generated',
      'ratio',
      'CPU hand-written',
      'generated',
      'ratio',
    ]
    printTable('Hits per second, and CPU time of a hit', head, rows)
  } finally {
    redis.disconnect()
    await handWritten.stop('SIGKILL')
    await generated.close()
  }
}

function bootHandWritten(redisUrl: string): Promise<RunningServer> {
  const server = fileURLToPath(new URL('./hand-written-server.ts', import.meta.url))
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const env = { REDIS_URL: redisUrl, LOG_LEVEL: 'warn', NODE_OPTIONS: '--import tsx' }
  return boot({ server, folder, files: [], schemaText: '' }, env)
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

async function compare(
  generated: RunningServer,
  handWritten: RunningServer,
  path: string,
): Promise<string[]> {
  const results = new Map([handWritten, generated].map((server) => [server, [] as Measured[]]))
  for (let round = -1; round < rounds; round++) {
    for (const [server, measured] of results) {
      const result = await measure(server, path)
      if (round >= 0) measured.push(result)
    }
  }
  return [...columns(results, 'perSecond'), ...columns(results, 'cpu')]
}

async function measure({ api, child }: RunningServer, path: string): Promise<Measured> {
  const cpuBefore = cpuOf(child.pid)
  const start = performance.now()
  const perSecond = await load(api.url, path, roundMs)
  const requests = (perSecond * (performance.now() - start)) / 1000
  return { perSecond, cpu: (cpuOf(child.pid) - cpuBefore) / requests }
}

/** The two medians, and the median of the rounds' ratios: neighbours in time share the machine's moods. */
function columns(results: Map<RunningServer, Measured[]>, what: keyof Measured): string[] {
  const [handWritten = [], generated = []] = [...results.values()].map((measured) =>
    measured.map((one) => one[what]),
  )
  const unit = what === 'cpu' ? ' µs' : ''
  const ratio = median(generated.map((value, round) => value / (handWritten[round] ?? NaN)))
  const figures = [handWritten, generated].map((all) => `${count(Math.round(median(all)))}${unit}`)
  return [...figures, ratio.toFixed(2)]
}

/** Microseconds that the event loop's thread has run; none where Linux doesn't tell. */
function cpuOf(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/schedstat`
  if (!existsSync(file)) return NaN
  return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000
}
