import express, { type RequestHandler, type Response } from 'express'
import type { ShopClient, Values, Wire } from './wiring.js'

/**
 * The shop's routes written by hand around the cache named by `PEER`, with the client in the file
 * `SHOP_CLIENT`.
 */
const wirings: Record<string, () => Promise<Wire>> = {
  none: async () => (await import('./none.js')).none,
  plain: async () => (await import('./plain.js')).plain,
  apicache: async () => (await import('./apicache.js')).apicacheWiring,
  'cache-manager': async () => (await import('./cache-manager.js')).cacheManager,
  bentocache: async () => (await import('./bentocache.js')).bentoCacheInRedis,
  'bentocache-memory': async () => (await import('./bentocache.js')).bentoCacheInBoth,
  'prisma-extension-redis': async () =>
    (await import('./prisma-extension-redis.js')).prismaExtensionRedis,
}

const models: Record<string, string> = {
  categories: 'category',
  coupons: 'coupon',
  inventory: 'inventory',
  order_items: 'orderItem',
  orders: 'order',
  products: 'product',
  reviews: 'review',
  users: 'user',
}

const { SHOP_CLIENT = '', PEER = '', REDIS_URL = '', PORT } = process.env
const shop = (await import(SHOP_CLIENT)) as { prisma: ShopClient }
const wire = await wirings[PEER]?.()
if (!wire) throw new Error(`PEER is none of ${Object.keys(wirings).join(', ')}`)
const wiring = await wire({ redisUrl: REDIS_URL, prisma: shop.prisma })
const prisma = wiring.prisma ?? shop.prisma

const app = express().set('etag', false)
app.use(express.json())
app.get('/health', (_req, res) => {
  res.send('healthy')
})
const middleware: RequestHandler = wiring.middleware ?? ((_req, _res, next) => next())

app.get('/api/:table', middleware, async (req, res) => {
  const table = String(req.params['table'])
  await answer(res, table, req.originalUrl, async () => {
    const query = req.query as Record<string, string>
    const { page = 1, limit = 10, sort = keyName(table), ...filters } = query
    const where = Object.entries(filters).map(([name, value]) => ({
      [name.replace('__eq', '')]: name.endsWith('_id__eq') ? Number(value) : value,
    }))
    const column = sort.replace('-', '')
    const orderBy = { [column]: sort.startsWith('-') ? 'desc' : 'asc' }
    const window = { skip: (Number(page) - 1) * Number(limit), take: Number(limit) }
    const items = await modelOf(table).findMany({ where: { AND: where }, orderBy, ...window })
    return { items, limit: Number(limit) }
  })
})

app.get('/api/:table/:id', middleware, async (req, res) => {
  const { table = '', id = '' } = req.params as Values as Record<string, string>
  await answer(res, table, req.originalUrl, () =>
    modelOf(table).findUnique({ where: keyOf(table, id) }),
  )
})

app.post('/api/products/touch', async (req, res) => {
  const { ids } = req.body as { ids: number[] }
  const where = { id: { in: ids } }
  await modelOf('products').updateMany({ where, data: { brand: 'touched' } })
  for (const id of ids) await forget('products', id)
  res.json({ count: ids.length })
})

app.post('/api/orders/ship', async (req, res) => {
  const { ids } = req.body as { ids: number[] }
  const rows = []
  for (const id of ids) {
    rows.push(await modelOf('orders').update({ where: { id }, data: { status: 'shipped' } }))
    await forget('orders', id)
  }
  res.json(rows)
})

app.post('/api/:table', async (req, res) => {
  const table = String(req.params['table'])
  const row = await modelOf(table).create({ data: req.body as Values })
  await forget(table, row['id'] ?? row['code'])
  res.status(201).json(row)
})

app.patch('/api/:table/:id', async (req, res) => {
  const { table = '', id = '' } = req.params as Values as Record<string, string>
  const data = req.body as Values
  const row = await modelOf(table).update({ where: keyOf(table, id), data })
  await forget(table, id)
  res.json(row)
})

app.delete('/api/:table/:id', async (req, res) => {
  const { table = '', id = '' } = req.params as Values as Record<string, string>
  await modelOf(table).delete({ where: keyOf(table, id) })
  await forget(table, id)
  res.status(204).end()
})

/** Prisma's "not found" and "already exists" are client errors. */
const errors: express.ErrorRequestHandler = (error: { code?: string }, _req, res, next) => {
  if (res.headersSent) next(error)
  else res.status(error.code === 'P2025' ? 404 : error.code === 'P2002' ? 409 : 500).end()
}
app.use(errors)
app.listen(Number(PORT))

async function answer(res: Response, table: string, key: string, load: () => Promise<unknown>) {
  let cache = 'HIT'
  const value = await wiring.remember(table, key, () => {
    cache = 'MISS'
    return load()
  })
  res.set('X-Cache', cache)
  if (value === null) res.status(404).json({ error: 'Not found' })
  else res.json(value)
}

async function forget(table: string, id: unknown) {
  await wiring.forget(table, `/api/${table}/${String(id)}`)
}

function modelOf(table: string) {
  const model = prisma[models[table] ?? '']
  if (!model) throw new Error(`No table ${table}`)
  return model
}

function keyName(table: string): string {
  return table === 'coupons' ? 'code' : 'id'
}

function keyOf(table: string, id: string): Values {
  const name = keyName(table)
  return { [name]: name === 'id' ? Number(id) : id }
}
