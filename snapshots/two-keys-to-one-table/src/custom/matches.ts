import { Router } from 'express'

import type { MatchesHooks } from '../generated/matches/matches.schema.js'

/** Your code around the writes of matches: `beforeCreate`, `afterUpdate` and so on. */
export const matchesHooks: MatchesHooks = {}

/** Your own routes below `/api/matches`; they take precedence over the generated ones. */
export const matchesRoutes: Router = Router()
