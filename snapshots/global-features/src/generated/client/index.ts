// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { LampsClient } from './tables/lamps.js'
import { RoomsClient } from './tables/rooms.js'

export * from './core.js'

/** The API's tables: `client.lamps.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    lamps: new LampsClient(api),
    rooms: new RoomsClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
