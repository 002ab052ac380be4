// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { AuthorsClient } from './tables/authors.js'
import { BooksClient } from './tables/books.js'
import { CopiesClient } from './tables/copies.js'
import { NotesClient } from './tables/notes.js'
import { PublishersClient } from './tables/publishers.js'
import { SearchesClient } from './tables/searches.js'
import { VisitsClient } from './tables/visits.js'

export * from './core.js'

/** The API's tables: `client.authors.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    authors: new AuthorsClient(api),
    books: new BooksClient(api),
    copies: new CopiesClient(api),
    notes: new NotesClient(api),
    publishers: new PublishersClient(api),
    searches: new SearchesClient(api),
    visits: new VisitsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
