import { Router } from 'express'

import type { PlacesHooks } from '../generated/places/places.schema.js'

/** Your code around the writes of places: `beforeCreate`, `afterUpdate` and so on. */
export const placesHooks: PlacesHooks = {}

/** Your own routes below `/api/places`; they take precedence over the generated ones. */
export const placesRoutes: Router = Router()
