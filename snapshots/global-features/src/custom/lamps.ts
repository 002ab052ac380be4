import { Router } from 'express'

import type { LampsHooks } from '../generated/lamps/lamps.schema.js'

/** Your code around the writes of lamps: `beforeCreate`, `afterUpdate` and so on. */
export const lampsHooks: LampsHooks = {}

/** Your own routes below `/api/lamps`; they take precedence over the generated ones. */
export const lampsRoutes: Router = Router()
