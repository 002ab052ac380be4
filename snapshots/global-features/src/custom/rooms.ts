import { Router } from 'express'

import type { RoomsHooks } from '../generated/rooms/rooms.schema.js'

/** Your code around the writes of rooms: `beforeCreate`, `afterUpdate` and so on. */
export const roomsHooks: RoomsHooks = {}

/** Your own routes below `/api/rooms`; they take precedence over the generated ones. */
export const roomsRoutes: Router = Router()
