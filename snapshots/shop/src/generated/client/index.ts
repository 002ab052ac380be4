// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { AddressesClient } from './tables/addresses.js'
import { CategoriesClient } from './tables/categories.js'
import { InventoryClient } from './tables/inventory.js'
import { OrderItemsClient } from './tables/order_items.js'
import { OrdersClient } from './tables/orders.js'
import { PaymentsClient } from './tables/payments.js'
import { ProductsClient } from './tables/products.js'
import { ReviewsClient } from './tables/reviews.js'
import { ShipmentsClient } from './tables/shipments.js'
import { UsersClient } from './tables/users.js'

export * from './core.js'

/** The API's tables: `client.addresses.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    addresses: new AddressesClient(api),
    categories: new CategoriesClient(api),
    inventory: new InventoryClient(api),
    orderItems: new OrderItemsClient(api),
    orders: new OrdersClient(api),
    payments: new PaymentsClient(api),
    products: new ProductsClient(api),
    reviews: new ReviewsClient(api),
    shipments: new ShipmentsClient(api),
    users: new UsersClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
