// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { NotesClient } from './tables/notes.js'

export * from './core.js'

/** The API's tables: `client.notes.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    notes: new NotesClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
