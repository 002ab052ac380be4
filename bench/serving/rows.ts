import type { ApiClient } from '../../test/running/api-client.js'

/** Rows of about 250 bytes, the same number with a long text, and those that are only missed. */
const rows = 100
const missedRows = 1_000
const longText = 'a long description '.repeat(48)

const numbers = (count: number, first = 1) => Array.from({ length: count }, (_, at) => at + first)

/** Each item is requested by one connection. */
export const ids = numbers(16)
export const pages = numbers(8)

/** Lists are of 10 and of 100 rows. */
export const paths = {
  item: ids.map((id) => `/api/products/${id.toString()}`),
  list: pages.map((page) => `/api/products?page=${page.toString()}`),
  'long list': ['/api/products?limit=100', '/api/products?limit=100&sort=-price'],
  'list of 100 KB': numbers(16, 85).map(
    (limit) => `/api/products?brand=long&limit=${limit.toString()}`,
  ),
}

export const missedPaths = {
  item: numbers(missedRows, 2 * rows + 1).map((id) => `/api/products/${id.toString()}`),
  list: numbers(missedRows).map(
    (cents) => `/api/products?price__gt=0.${(1000 + cents).toString()}`,
  ),
}

export async function fill(api: ApiClient): Promise<void> {
  const create = (brand: string, price: string, description?: string) => async (at: number) => {
    const sku = `${brand} ${at.toString()}`
    await api.create('products', { name: `Product ${sku}`, sku, brand, price, description })
  }
  for (const at of numbers(rows)) await create('bench', '9.50')(at)
  for (const at of numbers(rows)) await create('long', '1.00', longText)(at)
  for (let at = 1; at <= missedRows; at += 20) {
    await Promise.all(numbers(20, at).map(create('missed', '1.00')))
  }
}
