import { Router } from 'express'

import type { AccountsHooks } from '../generated/accounts/accounts.schema.js'

/** Your code around the writes of accounts: `beforeCreate`, `afterUpdate` and so on. */
export const accountsHooks: AccountsHooks = {}

/** Your own routes below `/api/accounts`; they take precedence over the generated ones. */
export const accountsRoutes: Router = Router()
