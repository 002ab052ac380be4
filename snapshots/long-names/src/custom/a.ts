import { Router } from 'express'

import type { AHooks } from '../generated/a/a.schema.js'

/** Your code around the writes of a: `beforeCreate`, `afterUpdate` and so on. */
export const aHooks: AHooks = {}

/** Your own routes below `/api/a`; they take precedence over the generated ones. */
export const aRoutes: Router = Router()
