// Made by pylight from pylight.yaml.
import { Api, type ClientOptions } from './core.js'
import { MatchesClient } from './tables/matches.js'
import { PlayersClient } from './tables/players.js'
import { StadiumsClient } from './tables/stadiums.js'
import { TeamsClient } from './tables/teams.js'
import { TransfersClient } from './tables/transfers.js'

export * from './core.js'

/** The API's tables: `client.matches.list()`. */
export function createClient(options: ClientOptions) {
  const api = new Api(options)
  return {
    matches: new MatchesClient(api),
    players: new PlayersClient(api),
    stadiums: new StadiumsClient(api),
    teams: new TeamsClient(api),
    transfers: new TransfersClient(api),
  }
}

export type Client = ReturnType<typeof createClient>
