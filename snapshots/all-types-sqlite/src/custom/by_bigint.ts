import { Router } from 'express'

import type { ByBigintHooks } from '../generated/by_bigint/by_bigint.schema.js'

/** Your code around the writes of by_bigint: `beforeCreate`, `afterUpdate` and so on. */
export const byBigintHooks: ByBigintHooks = {}

/** Your own routes below `/api/by_bigint`; they take precedence over the generated ones. */
export const byBigintRoutes: Router = Router()
