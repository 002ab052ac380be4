import { Router } from 'express'

import type { SitesHooks } from '../generated/sites/sites.schema.js'

/** Your code around the writes of sites: `beforeCreate`, `afterUpdate` and so on. */
export const sitesHooks: SitesHooks = {}

/** Your own routes below `/api/sites`; they take precedence over the generated ones. */
export const sitesRoutes: Router = Router()
