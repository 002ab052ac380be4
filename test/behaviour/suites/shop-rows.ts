import { type Client, createClient } from '../../../snapshots/shop/src/generated/client/index.js'
import type { ApiClient } from '../../running/api-client.js'

let counter = 0
/** A number that no other row of this run has. */
export function unique(): number {
  counter += 1
  return counter
}

/** The columns that a new row of a table may have. */
type Values<Table extends keyof Client> = Partial<Parameters<Client[Table]['create']>[0]>

/** Creates valid and different rows of the shop by its generated client. */
export class ShopRows {
  private readonly client: Client

  constructor({ url }: ApiClient) {
    this.client = createClient({ baseUrl: url })
  }

  user(values: Values<'users'> = {}) {
    const n = unique().toString()
    const names = { username: `user${n}`, email: `user${n}@example.com` }
    return this.client.users.create({ ...names, password_hash: `secret-hash-${n}`, ...values })
  }

  category(values: Values<'categories'> = {}) {
    const n = unique().toString()
    return this.client.categories.create({
      name: `Category ${n}`,
      slug: `category-${n}`,
      ...values,
    })
  }

  product(values: Values<'products'> = {}) {
    const n = unique().toString()
    return this.client.products.create({
      name: `Product ${n}`,
      sku: `SKU-${n}`,
      price: '19.90',
      ...values,
    })
  }

  address(user_id: number, values: Values<'addresses'> = {}) {
    const place = {
      street_address: '1 Main St',
      city: 'Springfield',
      postal_code: '12345',
      country: 'US',
    }
    return this.client.addresses.create({ user_id, type: 'shipping', ...place, ...values })
  }

  order(user_id: number, values: Values<'orders'> = {}) {
    const order_number = `ORD-${unique().toString()}`
    return this.client.orders.create({
      user_id,
      order_number,
      subtotal: 10,
      total: '12.5',
      ...values,
    })
  }

  orderItem(order_id: number, product_id: number, values: Values<'orderItems'> = {}) {
    const amounts = { unit_price: 5, total_price: 5 }
    return this.client.orderItems.create({ order_id, product_id, ...amounts, ...values })
  }

  review(product_id: number, user_id: number, values: Values<'reviews'> = {}) {
    return this.client.reviews.create({ product_id, user_id, rating: 5, ...values })
  }

  payment(order_id: number, values: Values<'payments'> = {}) {
    return this.client.payments.create({
      order_id,
      payment_method: 'paypal',
      amount: 10,
      ...values,
    })
  }

  shipment(order_id: number, values: Values<'shipments'> = {}) {
    return this.client.shipments.create({ order_id, carrier: 'ups', ...values })
  }

  inventory(product_id: number, values: Values<'inventory'> = {}) {
    return this.client.inventory.create({ product_id, ...values })
  }
}
