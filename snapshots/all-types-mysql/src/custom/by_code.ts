import { Router } from 'express'

import type { ByCodeHooks } from '../generated/by_code/by_code.schema.js'

/** Your code around the writes of by_code: `beforeCreate`, `afterUpdate` and so on. */
export const byCodeHooks: ByCodeHooks = {}

/** Your own routes below `/api/by_code`; they take precedence over the generated ones. */
export const byCodeRoutes: Router = Router()
