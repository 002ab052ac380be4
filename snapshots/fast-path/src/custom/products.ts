import { Router } from 'express'

import type { ProductsHooks } from '../generated/products/products.schema.js'

/** Your code around the writes of products: `beforeCreate`, `afterUpdate` and so on. */
export const productsHooks: ProductsHooks = {}

/** Your own routes below `/api/products`; they take precedence over the generated ones. */
export const productsRoutes: Router = Router()
