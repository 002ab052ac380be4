import { Router } from 'express'

import type { ReturnsHooks } from '../generated/returns/returns.schema.js'

/** Your code around the writes of returns: `beforeCreate`, `afterUpdate` and so on. */
export const returnsHooks: ReturnsHooks = {}

/** Your own routes below `/api/returns`; they take precedence over the generated ones. */
export const returnsRoutes: Router = Router()
