import { Router } from 'express'

import type { PackagesHooks } from '../generated/packages/packages.schema.js'

/** Your code around the writes of packages: `beforeCreate`, `afterUpdate` and so on. */
export const packagesHooks: PackagesHooks = {}

/** Your own routes below `/api/packages`; they take precedence over the generated ones. */
export const packagesRoutes: Router = Router()
