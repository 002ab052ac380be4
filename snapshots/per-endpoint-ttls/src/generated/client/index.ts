// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { ArticlesClient } from './tables/articles.js'
import { AuthorsClient } from './tables/authors.js'
import { CommentsClient } from './tables/comments.js'
import { ReadingsClient } from './tables/readings.js'
import { SectionsClient } from './tables/sections.js'

export * from './core.js'

/** The API's tables: `client.articles.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    articles: new ArticlesClient(api),
    authors: new AuthorsClient(api),
    comments: new CommentsClient(api),
    readings: new ReadingsClient(api),
    sections: new SectionsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
