import { Router } from 'express'

import type { PublishersHooks } from '../generated/publishers/publishers.schema.js'

/** Your code around the writes of publishers: `beforeCreate`, `afterUpdate` and so on. */
export const publishersHooks: PublishersHooks = {}

/** Your own routes below `/api/publishers`; they take precedence over the generated ones. */
export const publishersRoutes: Router = Router()
