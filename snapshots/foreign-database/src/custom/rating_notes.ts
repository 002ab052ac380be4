import { Router } from 'express'

import type { RatingNotesHooks } from '../generated/rating_notes/rating_notes.schema.js'

/** Your code around the writes of rating_notes: `beforeCreate`, `afterUpdate` and so on. */
export const ratingNotesHooks: RatingNotesHooks = {}

/** Your own routes below `/api/rating_notes`; they take precedence over the generated ones. */
export const ratingNotesRoutes: Router = Router()
