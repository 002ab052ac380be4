import { Router } from 'express'

import type { CountsHooks } from '../generated/counts/counts.schema.js'

/** Your code around the writes of counts: `beforeCreate`, `afterUpdate` and so on. */
export const countsHooks: CountsHooks = {}

/** Your own routes below `/api/counts`; they take precedence over the generated ones. */
export const countsRoutes: Router = Router()
