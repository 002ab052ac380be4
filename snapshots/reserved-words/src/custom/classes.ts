import { Router } from 'express'

import type { ClassesHooks } from '../generated/classes/classes.schema.js'

/** Your code around the writes of classes: `beforeCreate`, `afterUpdate` and so on. */
export const classesHooks: ClassesHooks = {}

/** Your own routes below `/api/classes`; they take precedence over the generated ones. */
export const classesRoutes: Router = Router()
