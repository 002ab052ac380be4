// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { AccountsClient } from './tables/accounts.js'
import { TransfersClient } from './tables/transfers.js'

export * from './core.js'

/** The API's tables: `client.accounts.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    accounts: new AccountsClient(api),
    transfers: new TransfersClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
