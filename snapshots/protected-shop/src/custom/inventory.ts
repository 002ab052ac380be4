import { Router } from 'express'

import type { InventoryHooks } from '../generated/inventory/inventory.schema.js'

/** Your code around the writes of inventory: `beforeCreate`, `afterUpdate` and so on. */
export const inventoryHooks: InventoryHooks = {}

/** Your own routes below `/api/inventory`; they take precedence over the generated ones. */
export const inventoryRoutes: Router = Router()
