import type { ApiClient, Row } from '../../running/api-client.js'

let counter = 0
/** A number that no other row of this run has. */
export function unique(): number {
  counter += 1
  return counter
}

/** Creates valid and different rows of the shop over its API. */
export class ShopRows {
  constructor(private readonly api: ApiClient) {}

  user(values: Row = {}): Promise<Row> {
    const n = unique().toString()
    const names = { username: `user${n}`, email: `user${n}@example.com` }
    return this.api.create('users', { ...names, password_hash: `secret-hash-${n}`, ...values })
  }

  category(values: Row = {}): Promise<Row> {
    const n = unique().toString()
    return this.api.create('categories', {
      name: `Category ${n}`,
      slug: `category-${n}`,
      ...values,
    })
  }

  product(values: Row = {}): Promise<Row> {
    const n = unique().toString()
    return this.api.create('products', {
      name: `Product ${n}`,
      sku: `SKU-${n}`,
      price: '19.90',
      ...values,
    })
  }

  address(userId: unknown, values: Row = {}): Promise<Row> {
    const place = {
      street_address: '1 Main St',
      city: 'Springfield',
      postal_code: '12345',
      country: 'US',
    }
    return this.api.create('addresses', { user_id: userId, type: 'shipping', ...place, ...values })
  }

  order(userId: unknown, values: Row = {}): Promise<Row> {
    const order = { user_id: userId, order_number: `ORD-${unique().toString()}` }
    return this.api.create('orders', { ...order, subtotal: 10, total: '12.5', ...values })
  }

  orderItem(orderId: unknown, productId: unknown, values: Row = {}): Promise<Row> {
    const amounts = { unit_price: 5, total_price: 5 }
    return this.api.create('order_items', {
      order_id: orderId,
      product_id: productId,
      ...amounts,
      ...values,
    })
  }

  review(productId: unknown, userId: unknown, values: Row = {}): Promise<Row> {
    return this.api.create('reviews', {
      product_id: productId,
      user_id: userId,
      rating: 5,
      ...values,
    })
  }

  payment(orderId: unknown, values: Row = {}): Promise<Row> {
    const payment = { order_id: orderId, payment_method: 'paypal', amount: 10 }
    return this.api.create('payments', { ...payment, ...values })
  }

  shipment(orderId: unknown, values: Row = {}): Promise<Row> {
    return this.api.create('shipments', { order_id: orderId, carrier: 'ups', ...values })
  }

  inventory(productId: unknown, values: Row = {}): Promise<Row> {
    return this.api.create('inventory', { product_id: productId, ...values })
  }
}
