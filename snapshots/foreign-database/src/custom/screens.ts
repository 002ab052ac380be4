import { Router } from 'express'

import type { ScreensHooks } from '../generated/screens/screens.schema.js'

/** Your code around the writes of screens: `beforeCreate`, `afterUpdate` and so on. */
export const screensHooks: ScreensHooks = {}

/** Your own routes below `/api/screens`; they take precedence over the generated ones. */
export const screensRoutes: Router = Router()
