// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { CachesClient } from './tables/caches.js'
import { ClassesClient } from './tables/classes.js'
import { ConstructorClient } from './tables/constructor.js'
import { DatesClient } from './tables/dates.js'
import { OrderClient } from './tables/order.js'
import { PackagesClient } from './tables/packages.js'
import { ReturnsClient } from './tables/returns.js'

export * from './core.js'

/** The API's tables: `client.caches.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    caches: new CachesClient(api),
    classes: new ClassesClient(api),
    constructor: new ConstructorClient(api),
    dates: new DatesClient(api),
    order: new OrderClient(api),
    packages: new PackagesClient(api),
    returns: new ReturnsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
