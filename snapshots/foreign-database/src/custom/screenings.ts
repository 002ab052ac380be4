import { Router } from 'express'

import type { ScreeningsHooks } from '../generated/screenings/screenings.schema.js'

/** Your code around the writes of screenings: `beforeCreate`, `afterUpdate` and so on. */
export const screeningsHooks: ScreeningsHooks = {}

/** Your own routes below `/api/screenings`; they take precedence over the generated ones. */
export const screeningsRoutes: Router = Router()
