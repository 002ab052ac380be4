import type { ApiClient, Row } from '../running/api-client.js'

export interface Seed {
  lamp: unknown
  shade: unknown
  customer: unknown
  order: unknown
}

/** Creates a small shop through the API. */
export async function seed(api: ApiClient, admin: Record<string, string>): Promise<Seed> {
  const id = async (table: string, values: Row) => (await api.create(table, values, admin))['id']
  const lighting = await id('categories', { name: 'Lighting', slug: 'lighting' })
  const lamp = await id('products', { name: 'Desk lamp', sku: 'LAMP-1', price: '39.90', category_id: lighting })
  const shade = await id('products', { name: 'Lamp shade', sku: 'SHADE-1', price: '14.50', category_id: lighting })
  for (const [n, name] of ['Torch', 'Lantern', 'Candle', 'Chandelier'].entries()) {
    await id('products', { name, sku: `MORE-${n.toString()}`, price: n + 5, category_id: lighting })
  }
  await id('inventory', { product_id: lamp, quantity_available: 12 })
  const customer = await id('users', {
    username: 'ann',
    email: 'ann@example.com',
    password_hash: 'never-in-an-answer',
  })
  const order = await id('orders', { user_id: customer, order_number: 'A-1', subtotal: 40, total: '47.60' })
  await id('order_items', { order_id: order, product_id: lamp, unit_price: '39.90', total_price: '39.90' })
  await id('shipments', { order_id: order, carrier: 'dhl' })
  await id('reviews', { product_id: lamp, user_id: customer, rating: 5, title: 'Bright' })
  return { lamp, shade, customer, order }
}
