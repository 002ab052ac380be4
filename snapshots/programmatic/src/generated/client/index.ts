// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { AuthorsClient } from './tables/authors.js'
import { BooksClient } from './tables/books.js'

export * from './core.js'

/** The API's tables: `client.authors.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    authors: new AuthorsClient(api),
    books: new BooksClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
