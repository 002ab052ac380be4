import { Router } from 'express'

import type { EventsHooks } from '../generated/events/events.schema.js'

/** Your code around the writes of events: `beforeCreate`, `afterUpdate` and so on. */
export const eventsHooks: EventsHooks = {}

/** Your own routes below `/api/events`; they take precedence over the generated ones. */
export const eventsRoutes: Router = Router()
