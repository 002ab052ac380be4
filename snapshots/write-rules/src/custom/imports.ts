import { Router } from 'express'

import type { ImportsHooks } from '../generated/imports/imports.schema.js'

/** Your code around the writes of imports: `beforeCreate`, `afterUpdate` and so on. */
export const importsHooks: ImportsHooks = {}

/** Your own routes below `/api/imports`; they take precedence over the generated ones. */
export const importsRoutes: Router = Router()
