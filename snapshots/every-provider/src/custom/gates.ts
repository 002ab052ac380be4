import { Router } from 'express'

import type { GatesHooks } from '../generated/gates/gates.schema.js'

/** Your code around the writes of gates: `beforeCreate`, `afterUpdate` and so on. */
export const gatesHooks: GatesHooks = {}

/** Your own routes below `/api/gates`; they take precedence over the generated ones. */
export const gatesRoutes: Router = Router()
