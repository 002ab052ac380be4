import { Router } from 'express'

import type { FilmsHooks } from '../generated/films/films.schema.js'

/** Your code around the writes of films: `beforeCreate`, `afterUpdate` and so on. */
export const filmsHooks: FilmsHooks = {}

/** Your own routes below `/api/films`; they take precedence over the generated ones. */
export const filmsRoutes: Router = Router()
