import { Router } from 'express'

import type { VisitsHooks } from '../generated/visits/visits.schema.js'

/** Your code around the writes of visits: `beforeCreate`, `afterUpdate` and so on. */
export const visitsHooks: VisitsHooks = {}

/** Your own routes below `/api/visits`; they take precedence over the generated ones. */
export const visitsRoutes: Router = Router()
