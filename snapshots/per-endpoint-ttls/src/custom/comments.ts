import { Router } from 'express'

import type { CommentsHooks } from '../generated/comments/comments.schema.js'

/** Your code around the writes of comments: `beforeCreate`, `afterUpdate` and so on. */
export const commentsHooks: CommentsHooks = {}

/** Your own routes below `/api/comments`; they take precedence over the generated ones. */
export const commentsRoutes: Router = Router()
