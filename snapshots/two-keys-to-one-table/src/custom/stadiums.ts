import { Router } from 'express'

import type { StadiumsHooks } from '../generated/stadiums/stadiums.schema.js'

/** Your code around the writes of stadiums: `beforeCreate`, `afterUpdate` and so on. */
export const stadiumsHooks: StadiumsHooks = {}

/** Your own routes below `/api/stadiums`; they take precedence over the generated ones. */
export const stadiumsRoutes: Router = Router()
