// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { CustomsClient } from './tables/customs.js'
import { OrdersClient } from './tables/orders.js'
import { PricesClient } from './tables/prices.js'
import { ProductsClient } from './tables/products.js'

export * from './core.js'

/** The API's tables: `client.customs.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    customs: new CustomsClient(api),
    orders: new OrdersClient(api),
    prices: new PricesClient(api),
    products: new ProductsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
