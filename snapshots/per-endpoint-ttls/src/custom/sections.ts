import { Router } from 'express'

import type { SectionsHooks } from '../generated/sections/sections.schema.js'

/** Your code around the writes of sections: `beforeCreate`, `afterUpdate` and so on. */
export const sectionsHooks: SectionsHooks = {}

/** Your own routes below `/api/sections`; they take precedence over the generated ones. */
export const sectionsRoutes: Router = Router()
