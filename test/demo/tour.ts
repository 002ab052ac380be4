import type { ApiClient, Row } from '../running/api-client.js'
import type { CacheWatch } from './cache-watch.js'
import type { Seed } from './seed.js'
import { bold, cyan, dim, green, print, yellow } from './terminal.js'

type Headers = Record<string, string>

/** Makes requests that show the cache at work, and prints each as a line. */
export async function tour(
  api: ApiClient,
  rows: Seed,
  { admin, watch }: { admin: Headers; watch?: CacheWatch | undefined },
): Promise<void> {
  const list = '/api/products?price__gt=6&sort=-price'
  const [lamp, shade] = [`/api/products/${String(rows.lamp)}`, `/api/products/${String(rows.shade)}`]
  const [customer, order] = [`/api/users/${String(rows.customer)}`, `/api/orders/${String(rows.order)}`]
  const get = (path: string) => request(api, 'GET', path)

  print(dim(line('request', 'status', 'X-Cache', 'time')))
  await inTurn(get, [list, list, `${list}&page=1&utm_source=mail`, lamp, lamp, shade])

  heading('a write drops the lists and the one row that it changed')
  await write(() => request(api, 'PATCH', lamp, { body: { price: '34.90' } }), watch)
  await inTurn(get, [list, list, lamp, shade])

  heading('only admins may use the users: TOKEN=$(npx pylight token --sub ann --role admin)')
  await get('/api/users')
  const signedIn = () => request(api, 'GET', '/api/users', { headers: admin })
  await signedIn()
  await signedIn()

  heading('deleting a customer deletes orders by ON DELETE CASCADE: their answers go too')
  await inTurn(get, [order, '/api/order_items', '/api/order_items'])
  await write(() => request(api, 'DELETE', customer, { headers: admin }), watch)
  await inTurn(get, [order, '/api/order_items', '/api/order_items', shade])
}

async function inTurn(get: (path: string) => Promise<void>, paths: string[]): Promise<void> {
  for (const path of paths) await get(path)
}

function heading(text: string): void {
  print(`\n  ${bold(text)}`)
}

async function write(work: () => Promise<void>, watch: CacheWatch | undefined): Promise<void> {
  if (watch === undefined) {
    await work()
    return
  }
  for (const phrase of await watch.invalidatedBy(work)) print(`         ${dim('↳ dropped')} ${yellow(phrase)}`)
}

interface Sent {
  body?: Row
  headers?: Headers
}

async function request(
  api: ApiClient,
  method: string,
  path: string,
  { body, headers }: Sent = {},
): Promise<void> {
  const start = performance.now()
  const { status, cache } = await api.request(method, path, body, headers)
  const time = `${(performance.now() - start).toFixed(1)} ms`
  const token = headers ? ' with $TOKEN' : ''
  print(line(`${method.padEnd(6)} ${path}${token}`, status.toString(), cache ?? '', time, colourOf(cache)))
}

function line(request: string, status: string, cache: string, time: string, colour = dim): string {
  return `  ${request.padEnd(60)} ${status.padEnd(7)} ${colour(cache.padEnd(7))} ${time.padStart(8)}`
}

function colourOf(cache: string | null): (text: string) => string {
  if (cache === 'HIT') return green
  return cache === 'MISS' ? yellow : cyan
}
