import { Router } from 'express'

import type { ByDayHooks } from '../generated/by_day/by_day.schema.js'

/** Your code around the writes of by_day: `beforeCreate`, `afterUpdate` and so on. */
export const byDayHooks: ByDayHooks = {}

/** Your own routes below `/api/by_day`; they take precedence over the generated ones. */
export const byDayRoutes: Router = Router()
