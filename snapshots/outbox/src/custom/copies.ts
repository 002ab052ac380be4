import { Router } from 'express'

import type { CopiesHooks } from '../generated/copies/copies.schema.js'

/** Your code around the writes of copies: `beforeCreate`, `afterUpdate` and so on. */
export const copiesHooks: CopiesHooks = {}

/** Your own routes below `/api/copies`; they take precedence over the generated ones. */
export const copiesRoutes: Router = Router()
