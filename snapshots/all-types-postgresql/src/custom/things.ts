import { Router } from 'express'

import type { ThingsHooks } from '../generated/things/things.schema.js'

/** Your code around the writes of things: `beforeCreate`, `afterUpdate` and so on. */
export const thingsHooks: ThingsHooks = {}

/** Your own routes below `/api/things`; they take precedence over the generated ones. */
export const thingsRoutes: Router = Router()
