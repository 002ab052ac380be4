import { Router } from 'express'

import type { TeamsHooks } from '../generated/teams/teams.schema.js'

/** Your code around the writes of teams: `beforeCreate`, `afterUpdate` and so on. */
export const teamsHooks: TeamsHooks = {}

/** Your own routes below `/api/teams`; they take precedence over the generated ones. */
export const teamsRoutes: Router = Router()
