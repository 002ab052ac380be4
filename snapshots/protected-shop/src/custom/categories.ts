import { Router } from 'express'

import type { CategoriesHooks } from '../generated/categories/categories.schema.js'

/** Your code around the writes of categories: `beforeCreate`, `afterUpdate` and so on. */
export const categoriesHooks: CategoriesHooks = {}

/** Your own routes below `/api/categories`; they take precedence over the generated ones. */
export const categoriesRoutes: Router = Router()
