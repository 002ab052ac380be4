import { Router } from 'express'

import type { ListsHooks } from '../generated/lists/lists.schema.js'

/** Your code around the writes of lists: `beforeCreate`, `afterUpdate` and so on. */
export const listsHooks: ListsHooks = {}

/** Your own routes below `/api/lists`; they take precedence over the generated ones. */
export const listsRoutes: Router = Router()
