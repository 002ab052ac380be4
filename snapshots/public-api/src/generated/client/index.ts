// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { NotesClient } from './tables/notes.js'
import { PlacesClient } from './tables/places.js'
import { TagsClient } from './tables/tags.js'

export * from './core.js'

/** The API's tables: `client.notes.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    notes: new NotesClient(api),
    places: new PlacesClient(api),
    tags: new TagsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
