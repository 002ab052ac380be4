import { Router } from 'express'

import type { MomentsHooks } from '../generated/moments/moments.schema.js'

/** Your code around the writes of moments: `beforeCreate`, `afterUpdate` and so on. */
export const momentsHooks: MomentsHooks = {}

/** Your own routes below `/api/moments`; they take precedence over the generated ones. */
export const momentsRoutes: Router = Router()
