// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { AccountsClient } from './tables/accounts.js'
import { ArticlesClient } from './tables/articles.js'
import { EventsClient } from './tables/events.js'
import { ImportsClient } from './tables/imports.js'

export * from './core.js'

/** The API's tables: `client.accounts.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    accounts: new AccountsClient(api),
    articles: new ArticlesClient(api),
    events: new EventsClient(api),
    imports: new ImportsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
