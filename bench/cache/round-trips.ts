import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { boot } from '../../test/running/boot.js'
import type { ApiClient } from '../../test/running/api-client.js'
import { generateFiles } from '../../test/running/generate-fixture.js'
import { materialiseFiles } from '../../test/running/materialise.js'
import { pushSchema } from '../../test/running/push-schema.js'
import { shopVariant, withCaching } from '../../test/running/shop-variant.js'
import { createDatabase } from '../../test/services/databases.js'
import { startRedis } from '../../test/services/redis.js'
import { median, printTable } from '../table.js'

const writes = 25

/** Counts the round trips between the API and Redis during a write. */
export async function benchRoundTrips(): Promise<void> {
  const project = await materialiseFiles('shop-round-trips', generateFiles(source, 'sqlite'))
  const [database, redis] = await Promise.all([createDatabase('sqlite'), startRedis()])
  await pushSchema(project, database.url)
  const proxy = await countTurns(redis.port)
  const url = `redis://127.0.0.1:${proxy.port.toString()}`
  const server = await boot(project, { DATABASE_URL: database.url, REDIS_URL: url })
  const { api } = server
  try {
    const user = await api.create('users', ada)
    const updates = [
      await update(api, 'not cached', 'categories', { name: 'Tools', slug: 'tools' }, 'name'),
      await update(api, 'cached', 'products', { name: 'Hammer', sku: 'H1', price: '9.50' }, 'name'),
      await update(api, 'strict', 'orders', { ...order, user_id: user['id'] }, 'order_number'),
    ]
    const rows = []
    for (const { title, write } of [...updates, await deletion(api)]) {
      const turns = []
      for (let i = 0; i < writes; i++) turns.push(await proxy.turnsOf(() => write(i)))
      rows.push([title, median(turns).toString(), Math.max(...turns).toString()])
    }
    printTable('Redis round trips of a write', ['', 'median', 'most'], rows)
  } finally {
    await server.stop('SIGKILL')
    proxy.close()
    await redis.stop()
    await database.drop()
  }
}

/** The strict table of the fixture. */
const source = shopVariant((tables) =>
  tables.map((table) =>
    table.name === 'categories' ? withCaching(table, { enabled: false }) : table,
  ),
)

const ada = { username: 'ada', email: 'ada@example.com', password_hash: 'x' }
const order = { order_number: 'O1', subtotal: '1.00', total: '1.00' }

async function update(api: ApiClient, what: string, table: string, row: object, column: string) {
  const { id } = await api.create(table, { ...row })
  const path = `/api/${table}/${String(id)}`
  const write = async (i: number) => {
    const { status } = await api.request('PATCH', path, { [column]: `changed ${i.toString()}` })
    if (status !== 200) throw new Error(`PATCH ${path} answered ${status.toString()}`)
  }
  return { title: `PATCH ${table}, ${what}`, write }
}

/** Deleting a product deletes its stock and its reviews. */
async function deletion(api: ApiClient) {
  const ids: unknown[] = []
  for (let i = 0; i < writes; i++) {
    const name = `doomed ${i.toString()}`
    ids.push((await api.create('products', { name, sku: name, price: '1.00' }))['id'])
  }
  const write = async (i: number) => {
    const { status } = await api.request('DELETE', `/api/products/${String(ids[i])}`)
    if (status !== 204) throw new Error(`DELETE answered ${status.toString()}`)
  }
  return { title: 'DELETE products, cached, with two cascades', write }
}

/** A proxy before Redis; a turn is everything sent before the other side answers. */
async function countTurns(target: number) {
  let turns = 0
  let isApisTurn = false
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    client.on('data', (chunk) => {
      if (!isApisTurn) turns++
      isApisTurn = true
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      isApisTurn = false
      client.write(chunk)
    })
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    for (const socket of [client, upstream]) socket.on('error', () => undefined)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: () => server.close(),
    async turnsOf(run: () => Promise<void>): Promise<number> {
      const before = turns
      await run()
      return turns - before
    },
  }
}
