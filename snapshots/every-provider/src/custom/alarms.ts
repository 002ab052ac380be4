import { Router } from 'express'

import type { AlarmsHooks } from '../generated/alarms/alarms.schema.js'

/** Your code around the writes of alarms: `beforeCreate`, `afterUpdate` and so on. */
export const alarmsHooks: AlarmsHooks = {}

/** Your own routes below `/api/alarms`; they take precedence over the generated ones. */
export const alarmsRoutes: Router = Router()
