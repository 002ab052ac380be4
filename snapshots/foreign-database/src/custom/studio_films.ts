import { Router } from 'express'

import type { StudioFilmsHooks } from '../generated/studio_films/studio_films.schema.js'

/** Your code around the writes of studio_films: `beforeCreate`, `afterUpdate` and so on. */
export const studioFilmsHooks: StudioFilmsHooks = {}

/** Your own routes below `/api/studio_films`; they take precedence over the generated ones. */
export const studioFilmsRoutes: Router = Router()
