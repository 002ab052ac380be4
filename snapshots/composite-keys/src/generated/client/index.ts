// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { BinsClient } from './tables/bins.js'
import { CountsClient } from './tables/counts.js'
import { StocktakesClient } from './tables/stocktakes.js'
import { WarehousesClient } from './tables/warehouses.js'

export * from './core.js'

/** The API's tables: `client.bins.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    bins: new BinsClient(api),
    counts: new CountsClient(api),
    stocktakes: new StocktakesClient(api),
    warehouses: new WarehousesClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
