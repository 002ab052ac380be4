import { Router } from 'express'

import type { ReadingsHooks } from '../generated/readings/readings.schema.js'

/** Your code around the writes of readings: `beforeCreate`, `afterUpdate` and so on. */
export const readingsHooks: ReadingsHooks = {}

/** Your own routes below `/api/readings`; they take precedence over the generated ones. */
export const readingsRoutes: Router = Router()
