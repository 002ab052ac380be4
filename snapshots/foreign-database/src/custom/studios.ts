import { Router } from 'express'

import type { StudiosHooks } from '../generated/studios/studios.schema.js'

/** Your code around the writes of studios: `beforeCreate`, `afterUpdate` and so on. */
export const studiosHooks: StudiosHooks = {}

/** Your own routes below `/api/studios`; they take precedence over the generated ones. */
export const studiosRoutes: Router = Router()
