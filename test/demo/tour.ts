import type { ApiClient, Row } from '../project/api-client.js'
import type { Seed } from './seed.js'
import { bold, cyan, dim, green, print, yellow } from './terminal.js'

/** Makes requests that show the cache at work, and prints each as a line. */
export async function tour(api: ApiClient, { lamp, shade, customer, order }: Seed): Promise<void> {
  const products = '/api/products?limit=5&sort=-price'
  const [item, other] = [`/api/products/${String(lamp)}`, `/api/products/${String(shade)}`]
  const orders = '/api/orders'
  const watched = [
    products,
    item,
    other,
    orders,
    `${orders}/${String(order)}`,
    '/api/order_items',
    '/api/reviews',
    '/api/users',
  ]
  for (const path of watched) await api.get(path)

  print(dim(row('request', 'status', 'X-Cache', 'time')))
  await request(api, 'GET', '/api/products?limit=3')
  await request(api, 'GET', '/api/products?limit=3')
  await request(api, 'GET', '/api/products?limit=3&page=1&utm=x')
  print(dim('    the same question, so the same key: products:GET:page=1&limit=3'))
  print()
  await request(api, 'GET', item)
  await write(api, 'PATCH', item, { price: '34.90' }, watched)
  await request(api, 'GET', item)
  await request(api, 'GET', item)
  await request(api, 'GET', other)
  print()
  await write(api, 'DELETE', `/api/users/${String(customer)}`, undefined, watched)
  await request(api, 'GET', '/api/order_items')
  await request(api, 'GET', '/api/order_items')
  await request(api, 'GET', products)
}

async function request(api: ApiClient, method: string, path: string, body?: Row): Promise<void> {
  const start = performance.now()
  const { status, cache } = await api.request(method, path, body)
  const time = `${(performance.now() - start).toFixed(1)} ms`
  print(row(`${method.padEnd(6)} ${path}`, status.toString(), cache ?? '', time, paint(cache)))
}

/** Reads again all that was cached: what misses now is what the write dropped. */
async function write(api: ApiClient, method: string, path: string, body: Row | undefined, watched: string[]): Promise<void> {
  for (const cached of watched) await api.get(cached)
  await request(api, method, path, body)
  const [dropped, kept]: [string[], string[]] = [[], []]
  for (const cached of watched) {
    const { cache } = await api.request('HEAD', cached)
    if (cache === 'MISS') dropped.push(cached)
    if (cache === 'HIT') kept.push(cached)
  }
  if (dropped.length > 0) print(`    ${yellow('dropped')} ${dropped.join(', ')}`)
  if (kept.length > 0) print(`    ${green('kept')}    ${dim(kept.join(', '))}`)
}

function row(request: string, status: string, cache: string, time: string, colour = dim): string {
  return `  ${request.padEnd(44)} ${status.padEnd(7)} ${colour(cache.padEnd(8))} ${time.padStart(8)}`
}

function paint(cache: string | null): (text: string) => string {
  if (cache === 'HIT') return green
  return cache === 'MISS' ? yellow : cache === null ? cyan : bold
}
