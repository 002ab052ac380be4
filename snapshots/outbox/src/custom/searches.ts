import { Router } from 'express'

import type { SearchesHooks } from '../generated/searches/searches.schema.js'

/** Your code around the writes of searches: `beforeCreate`, `afterUpdate` and so on. */
export const searchesHooks: SearchesHooks = {}

/** Your own routes below `/api/searches`; they take precedence over the generated ones. */
export const searchesRoutes: Router = Router()
