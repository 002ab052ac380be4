// Made by pylight from pylight.yaml.
import type { Express, RequestHandler } from 'express'

import { aRouter } from './a/a.routes.js'
import { customerRelationshipManagementInteractionLogERouter } from './customer_relationship_management_interaction_log_e/customer_relationship_management_interaction_log_e.routes.js'
import { jsonBody } from './shared/body.js'
import { mountCachePage } from './shared/cache-page/routes.js'
import { mountDocs } from './shared/docs.js'
import { xOrganizationalUnitResponsibilityAssignmentHiRouter } from './x_organizational_unit_responsibility_assignment_hi/x_organizational_unit_responsibility_assignment_hi.routes.js'

/** The routes of each table, by its name in lower case: a path's case doesn't matter. */
const tables = {
  a: aRouter,
  customer_relationship_management_interaction_log_e:
    customerRelationshipManagementInteractionLogERouter,
  x_organizational_unit_responsibility_assignment_hi:
    xOrganizationalUnitResponsibilityAssignmentHiRouter,
}
const routers = new Map(Object.entries(tables))

const dispatch: RequestHandler<{ table: string }> = (req, res, next) => {
  const router = routers.get(req.params.table.toLowerCase())
  if (router) router(req, res, next)
  else next()
}

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/:table', dispatch)
  mountDocs(app)
  mountCachePage(app)
}
