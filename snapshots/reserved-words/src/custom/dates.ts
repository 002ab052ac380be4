import { Router } from 'express'

import type { DatesHooks } from '../generated/dates/dates.schema.js'

/** Your code around the writes of dates: `beforeCreate`, `afterUpdate` and so on. */
export const datesHooks: DatesHooks = {}

/** Your own routes below `/api/dates`; they take precedence over the generated ones. */
export const datesRoutes: Router = Router()
