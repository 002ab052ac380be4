import { Router } from 'express'

import type { ByUuidHooks } from '../generated/by_uuid/by_uuid.schema.js'

/** Your code around the writes of by_uuid: `beforeCreate`, `afterUpdate` and so on. */
export const byUuidHooks: ByUuidHooks = {}

/** Your own routes below `/api/by_uuid`; they take precedence over the generated ones. */
export const byUuidRoutes: Router = Router()
