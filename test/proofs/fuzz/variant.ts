import type { Provider } from '../../../src/model/model.js'
import { type Edit, editFiles } from '../../running/edit-files.js'
import { generateFiles } from '../../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../../running/materialise.js'
import { notes, ownedEdits } from './owned-table.js'
import { shopVariant, type VariantTable, withCaching } from '../../running/shop-variant.js'

export type Mode = 'ack' | 'strict'

const coupons: VariantTable = {
  name: 'coupons',
  columns: {
    code: { type: 'string', length: 20, primary_key: true },
    percent: { type: 'integer', default: 10 },
  },
}

/** Routes for other writes: many rows at once, and several writes in a transaction. */
const customProducts = `import { Router } from 'express'
import { productsBulkWrites } from '../generated/products/products.cache.js'
import { cache } from '../generated/shared/cache/index.js'
import { sendRow } from '../generated/shared/http.js'
import { prisma } from '../generated/shared/prisma.js'

export const productsHooks = {}
export const productsRoutes = Router()

productsRoutes.post('/touch', async (req, res) => {
  const where = { id: { in: req.body.ids } }
  const touch = () => prisma.product.updateMany({ where, data: { brand: 'touched' } })
  sendRow(res, await cache.write(productsBulkWrites.updateMany(), touch))
})
`

const customOrders = `import { Router } from 'express'
import { ordersWrites } from '../generated/orders/orders.cache.js'
import { cache } from '../generated/shared/cache/index.js'
import { sendRow } from '../generated/shared/http.js'

export const ordersHooks = {}
export const ordersRoutes = Router()

ordersRoutes.post('/ship', async (req, res) => {
  const ship = (tx, id) => () => tx.order.update({ where: { id }, data: { status: 'shipped' } })
  const rows = await cache.transaction(async (tx) => {
    const shipped = []
    for (const id of req.body.ids) shipped.push(await cache.write(ordersWrites.update(id), ship(tx, id)))
    return shipped
  })
  sendRow(res, rows.map(({ id, version }) => ({ id, version })))
})
`

/** The most milliseconds by which the database is delayed before and after a call, and how often. */
export interface Delays {
  chance: number
  read: number
  write: number
}

export const usualDelays: Delays = { chance: 0.4, read: 150, write: 150 }

/** Writes overlap, and quick reads come between them. */
export const slowWrites: Delays = { chance: 0.9, read: 5, write: 1_000 }

/** Delays some calls of the database before and after their work, so that races have time to happen. */
const slowDatabase = (delays: Delays) => `
const { chance, ...longestMs } = ${JSON.stringify(delays)}
const dawdle = (operation) => {
  const longest = /^(find|count)/.test(operation) ? longestMs.read : longestMs.write
  const ms = Math.random() < chance ? Math.random() ** 3 * longest : 0
  return ms > 1 && new Promise((resolve) => setTimeout(resolve, ms))
}

export const prisma = client.$extends({
  query: {
    $allModels: {
      async $allOperations({ operation, args, query }) {
        await dawdle(operation)
        const result = await query(args)
        await dawdle(operation)
        return result
      },
    },
  },
})
`

/** Most rows are old when they arrive, as with an overloaded database. */
export const slowReads: Delays = { chance: 0.9, read: 600, write: 50 }

/** A write with this header ends its process directly after the commit. */
export const deadlyHeader = 'x-die-after-commit'

const edits = (delays: Delays): Edit[] => [
  // Everything runs on one machine: a busy machine must not disable the cache.
  { path: 'src/generated/shared/cache/redis-store.ts', from: 'replyMs = 100', to: 'replyMs = 400' },
  { path: 'src/custom/products.ts', from: /[^]+/, to: customProducts },
  { path: 'src/custom/orders.ts', from: /[^]+/, to: customOrders },
  { path: 'src/generated/shared/prisma.ts', from: 'export const prisma =', to: 'const client =' },
  { path: 'src/generated/shared/prisma.ts', from: /$/, to: slowDatabase(delays) },
  {
    path: 'src/generated/shared/cache/write.ts',
    from: 'result = await run()',
    to: `result = await run()
    if (requests.getStore()?.get('${deadlyHeader}')) process.kill(process.pid, 'SIGKILL')`,
  },
  {
    path: 'src/generated/shared/cache/write.ts',
    from: /^/,
    to: `import { AsyncLocalStorage } from 'node:async_hooks'\n`,
  },
  {
    path: 'src/generated/shared/cache/write.ts',
    from: /$/,
    to: '\nexport const requests = new AsyncLocalStorage()\n',
  },
  {
    path: 'src/generated/index.ts',
    from: 'jsonBody)',
    to: 'jsonBody, (req, _res, next) => requests.run(req, next))',
  },
  {
    path: 'src/generated/index.ts',
    from: /^/,
    to: `import { requests } from './shared/cache/write.js'\n`,
  },
]

/** Fences last shorter than usual: a restarted Redis is used again after that time. */
export const fenceMs = 2_000

const strictEdits: Edit[] = [
  {
    path: 'src/generated/shared/cache/invalidation.ts',
    from: 'fenceMs = 10_000',
    to: `fenceMs = ${fenceMs.toString()}`,
  },
]

/** What only some runs have. */
export interface Parts {
  /** Triggers record the writes of other programs. */
  outbox?: boolean
  /** Processes keep entries in their memory, too. */
  near?: boolean
}

/** Keeps all entries of the fuzz, which are short, and not many. */
const nearEdits: Edit[] = [
  { path: 'src/generated/shared/cache/near.ts', from: 'leastBytes = 2048', to: 'leastBytes = 0' },
  {
    path: 'src/generated/shared/cache/near.ts',
    from: 'maxBytes = 1_000_000',
    to: 'maxBytes = 100_000',
  },
]

/** The shop with row versions, a slow database and writes that end their process; `mistake` changes it further. */
export async function fuzzProject(
  mode: Mode,
  mistake: Edit[] = [],
  delays = usualDelays,
  provider: Provider = 'postgresql',
  { outbox = false, near = false }: Parts = {},
): Promise<Project> {
  const source = shopVariant((tables) =>
    [...[...tables, coupons].map(open), notes].map((table) => versioned(table, mode)),
  )
  const caching = { outbox, ...(near && { near: { max_bytes: 1_000_000 } }) }
  const spec = 'value' in source ? (source.value as { redis: object }) : { redis: {} }
  const authentication = { custom: true }
  const redis = { ...spec.redis, on_undelivered: mode === 'strict' ? 'reject' : 'answer' }
  const files = generateFiles(
    { file: source.file, value: { ...spec, redis, authentication, features: { caching } } },
    provider,
  )
  const allEdits = [
    ...edits(delays),
    ...ownedEdits,
    ...(mode === 'strict' ? strictEdits : []),
    ...(near ? nearEdits : []),
    ...mistake,
  ]
  return materialiseFiles(`fuzz-${mode}-${provider}`, editFiles(files, allEdits))
}

function open(table: VariantTable): VariantTable {
  return { ...table, authentication: { required: false } }
}

function versioned(table: VariantTable, mode: Mode): VariantTable {
  const columns = { ...table.columns, version: { type: 'integer', default: 0 } }
  const isCached = table.features?.caching?.['enabled'] !== false
  const consistency = isCached && mode === 'strict' ? 'strict' : 'default'
  const renewed =
    table.name === 'products'
      ? { list: { expiration_seconds: 1 }, stale_while_revalidate_seconds: 30, warm: [] }
      : {}
  return withCaching({ ...table, columns }, { consistency, ...renewed })
}

export const versionedTables = [
  'categories',
  'coupons',
  'inventory',
  'notes',
  'order_items',
  'orders',
  'products',
  'reviews',
  'users',
]
