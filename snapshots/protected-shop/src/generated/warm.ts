// Made by pylight from pylight.yaml.
import { productsWarm } from './products/products.cache.js'
import { listProducts } from './products/products.repository.js'
import { parseProductsQuery } from './products/products.schema.js'
import { store } from './shared/cache/connection.js'
import { reportProblem } from './shared/database-problems.js'
import { log } from './shared/log.js'

/** Fetches the spec's warm lists into the cache. One that can't be fetched is logged. */
export async function warmCaches(): Promise<void> {
  for (const query of productsWarm) {
    await warm('products', query, () =>
      listProducts(parseProductsQuery(new URLSearchParams(query), {})),
    )
  }
}

async function warm(table: string, query: string, list: () => Promise<unknown>) {
  try {
    if (await store.isBackWithin(5000)) await list()
    else log.warn({ table, query }, 'a list is not warmed: its cache is away')
  } catch (error) {
    if (!reportProblem(error)) log.warn({ err: error, table, query }, 'could not warm a list')
  }
}
