import { Router } from 'express'

import type { TagsHooks } from '../generated/tags/tags.schema.js'

/** Your code around the writes of tags: `beforeCreate`, `afterUpdate` and so on. */
export const tagsHooks: TagsHooks = {}

/** Your own routes below `/api/tags`; they take precedence over the generated ones. */
export const tagsRoutes: Router = Router()
