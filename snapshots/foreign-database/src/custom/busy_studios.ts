import { Router } from 'express'

import type { BusyStudiosHooks } from '../generated/busy_studios/busy_studios.schema.js'

/** Your code around the writes of busy_studios: `beforeCreate`, `afterUpdate` and so on. */
export const busyStudiosHooks: BusyStudiosHooks = {}

/** Your own routes below `/api/busy_studios`; they take precedence over the generated ones. */
export const busyStudiosRoutes: Router = Router()
