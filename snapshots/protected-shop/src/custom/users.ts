import { Router } from 'express'

import type { UsersHooks } from '../generated/users/users.schema.js'

/** Your code around the writes of users: `beforeCreate`, `afterUpdate` and so on. */
export const usersHooks: UsersHooks = {}

/** Your own routes below `/api/users`; they take precedence over the generated ones. */
export const usersRoutes: Router = Router()
