import { Router } from 'express'

import type { ConstructorHooks } from '../generated/constructor/constructor.schema.js'

/** Your code around the writes of constructor: `beforeCreate`, `afterUpdate` and so on. */
export const constructorHooks: ConstructorHooks = {}

/** Your own routes below `/api/constructor`; they take precedence over the generated ones. */
export const constructorRoutes: Router = Router()
