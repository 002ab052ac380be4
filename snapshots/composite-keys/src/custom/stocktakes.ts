import { Router } from 'express'

import type { StocktakesHooks } from '../generated/stocktakes/stocktakes.schema.js'

/** Your code around the writes of stocktakes: `beforeCreate`, `afterUpdate` and so on. */
export const stocktakesHooks: StocktakesHooks = {}

/** Your own routes below `/api/stocktakes`; they take precedence over the generated ones. */
export const stocktakesRoutes: Router = Router()
