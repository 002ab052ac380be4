import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Redis } from 'ioredis'
import { register } from 'prom-client'
import { ApiClient } from '../../running/api-client.js'
import { type Edit, editFiles } from '../../running/edit-files.js'
import { generateFiles } from '../../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../../running/materialise.js'
import { pushSchema } from '../../running/push-schema.js'
import { shopVariant, type VariantTable, withCaching } from '../../running/shop-variant.js'
import { createDatabase, type OwnDatabase } from '../../services/databases.js'
import { type OwnRedis, startRedis } from '../../services/redis.js'
import { DatabaseGates } from './database-gates.js'

export interface Invalidation {
  lists?: string[]
  items?: string[]
  rowsOf?: string[]
}

interface Delegate<Values> {
  update(args: { where: { id: number }; data: Values }): Promise<unknown>
}

/** The argument of a transaction. */
export interface Transaction {
  order: Delegate<{ status: string }>
  category: Delegate<{ name: string }>
}

interface Context {
  db?: Transaction
}

interface CachedBody {
  body: Buffer
  cache: object
}

/** The parts of a generated project that the schedules use. */
interface ShopModule {
  createApp(): RequestListener
  gates: { around: DatabaseGates['around'] }
  prisma: Transaction & {
    $disconnect(): Promise<void>
    $transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result>
  }
  redis: Redis
  store: {
    era: string | null
    fencesHoldFrom: number
    isBackWithin(ms: number): Promise<boolean>
    mget(keys: string[]): Promise<(Buffer | null)[]>
    set(key: string, value: string | Buffer, ttlMs: number): Promise<void>
    unlink(key: string): Promise<void>
  }
  cache: {
    write<Result>(stale: Invalidation, run: () => Promise<Result>): Promise<Result>
    transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result>
  }
  categoriesWrites: { update(id: number): Invalidation }
  updateCategory(id: number, changes: { name: string }, context?: Context): Promise<unknown>
  getCategory(id: number, context?: Context): Promise<CachedBody>
  getOrder(id: number, context?: Context): Promise<CachedBody>
  ordersWrites: { update(id: number): Invalidation }
}

/** One of the shop's processes, run in this process with its own modules, connections and port. */
export interface ShopProcess extends ShopModule {
  api: ApiClient
  database: DatabaseGates
  /** Resolves when Redis has run all commands of this process. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export interface GatedShop {
  redis: OwnRedis
  /** The test's own connection. */
  client: Redis
  start(): Promise<ShopProcess>
  close(): Promise<void>
}

const strictTables = ['orders', 'order_items', 'shipments']

const coupons: VariantTable = {
  name: 'coupons',
  columns: {
    code: { type: 'string', length: 20, primary_key: true },
    percent: { type: 'integer', default: 10 },
  },
}

const edits: Edit[] = [
  // A busy machine must not disable the cache.
  {
    path: 'src/generated/shared/cache/redis-store.ts',
    from: 'replyMs = 100',
    to: 'replyMs = 1000',
  },
  { path: 'src/generated/shared/cache/fill.ts', from: 'lockMs = 1000', to: 'lockMs = 10_000' },
  { path: 'src/generated/shared/prisma.ts', from: 'export const prisma =', to: 'const client =' },
  {
    path: 'src/generated/shared/prisma.ts',
    from: /$/,
    to: `
export const gates = { around: (_operation, query) => query() }

const gated = client.$extends({
  query: {
    $allOperations: ({ model, operation, args, query }) =>
      gates.around(model + '.' + operation, () => query(args)),
  },
})

const $transaction = (run) => gates.around('transaction', () => gated.$transaction(run))

export const prisma = new Proxy(gated, {
  get: (client, name) => (name === '$transaction' ? $transaction : client[name]),
})
`,
  },
  {
    path: 'src/server.ts',
    from: /[^]+/,
    to: `export { createApp } from './app.js'
export { categoriesWrites } from './generated/categories/categories.cache.js'
export { getCategory, updateCategory } from './generated/categories/categories.repository.js'
export { ordersWrites } from './generated/orders/orders.cache.js'
export { getOrder } from './generated/orders/orders.repository.js'
export { cache } from './generated/shared/cache/index.js'
export { store } from './generated/shared/cache/connection.js'
export { gates, prisma } from './generated/shared/prisma.js'
export { redis } from './generated/shared/redis.js'
`,
  },
]

/**
 * The shop on PostgreSQL and its own Redis, in this process, with gates around its database. `more` changes
 * its generated files.
 */
export async function openGatedShop(more: Edit[] = []): Promise<GatedShop> {
  const files = generateFiles(shopVariant(changeTables), 'postgresql')
  const [project, database, redis] = await Promise.all([
    materialiseFiles('gated-shop', editFiles(files, [...edits, ...more])),
    createDatabase('postgresql'),
    startRedis(),
  ])
  await pushSchema(project, database.url)
  const client = new Redis(redis.url)
  client.on('error', () => undefined)
  const processes: ShopProcess[] = []
  const start = async () => {
    const started = await startWithin(project, database, redis, processes.length)
    processes.push(started)
    return started
  }
  const close = async () => {
    client.disconnect()
    await Promise.all(processes.map((process) => process.stop()))
    await redis.stop()
    await database.drop()
  }
  return { redis, client, start, close }
}

function changeTables(tables: VariantTable[]): VariantTable[] {
  return [...tables, coupons].map((table) => {
    if (table.name === 'users') return withCaching(table, { lock: true })
    if (strictTables.includes(table.name)) return withCaching(table, { consistency: 'strict' })
    if (table.name !== 'products') return table
    return withCaching(table, { stale_while_revalidate_seconds: 60 })
  })
}

async function startWithin(
  project: Project,
  database: OwnDatabase,
  redis: OwnRedis,
  number: number,
): Promise<ShopProcess> {
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  })
  register.clear()
  const module = (await import(`${project.server}?process=${number.toString()}`)) as ShopModule
  const gates = new DatabaseGates()
  module.gates.around = (operation, query) => gates.around(operation, query)
  const server = createServer(module.createApp()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await module.store.isBackWithin(5_000)
  return {
    ...module,
    api: new ApiClient(`http://127.0.0.1:${port.toString()}`),
    database: gates,
    settled: async () => void (await module.redis.ping()),
    stop: async () => {
      module.redis.disconnect()
      await module.prisma.$disconnect()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
