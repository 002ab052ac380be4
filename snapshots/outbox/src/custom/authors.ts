import { Router } from 'express'

import type { AuthorsHooks } from '../generated/authors/authors.schema.js'

/** Your code around the writes of authors: `beforeCreate`, `afterUpdate` and so on. */
export const authorsHooks: AuthorsHooks = {}

/** Your own routes below `/api/authors`; they take precedence over the generated ones. */
export const authorsRoutes: Router = Router()
