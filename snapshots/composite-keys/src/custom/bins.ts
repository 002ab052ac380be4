import { Router } from 'express'

import type { BinsHooks } from '../generated/bins/bins.schema.js'

/** Your code around the writes of bins: `beforeCreate`, `afterUpdate` and so on. */
export const binsHooks: BinsHooks = {}

/** Your own routes below `/api/bins`; they take precedence over the generated ones. */
export const binsRoutes: Router = Router()
