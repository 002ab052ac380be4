import { Router } from 'express'

import type { CachesHooks } from '../generated/caches/caches.schema.js'

/** Your code around the writes of caches: `beforeCreate`, `afterUpdate` and so on. */
export const cachesHooks: CachesHooks = {}

/** Your own routes below `/api/caches`; they take precedence over the generated ones. */
export const cachesRoutes: Router = Router()
