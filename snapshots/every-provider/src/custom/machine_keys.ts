import { Router } from 'express'

import type { MachineKeysHooks } from '../generated/machine_keys/machine_keys.schema.js'

/** Your code around the writes of machine_keys: `beforeCreate`, `afterUpdate` and so on. */
export const machineKeysHooks: MachineKeysHooks = {}

/** Your own routes below `/api/machine_keys`; they take precedence over the generated ones. */
export const machineKeysRoutes: Router = Router()
