import { Router } from 'express'

import type { CustomsHooks } from '../generated/customs/customs.schema.js'

/** Your code around the writes of customs: `beforeCreate`, `afterUpdate` and so on. */
export const customsHooks: CustomsHooks = {}

/** Your own routes below `/api/customs`; they take precedence over the generated ones. */
export const customsRoutes: Router = Router()
