import { Router } from 'express'

import type { PlayersHooks } from '../generated/players/players.schema.js'

/** Your code around the writes of players: `beforeCreate`, `afterUpdate` and so on. */
export const playersHooks: PlayersHooks = {}

/** Your own routes below `/api/players`; they take precedence over the generated ones. */
export const playersRoutes: Router = Router()
