import { Router } from 'express'

import type { XOrganizationalUnitResponsibilityAssignmentHiHooks } from '../generated/x_organizational_unit_responsibility_assignment_hi/x_organizational_unit_responsibility_assignment_hi.schema.js'

/** Your code around the writes of x_organizational_unit_responsibility_assignment_hi: `beforeCreate`, `afterUpdate` and so on. */
export const xOrganizationalUnitResponsibilityAssignmentHiHooks: XOrganizationalUnitResponsibilityAssignmentHiHooks =
  {}

/** Your own routes below `/api/x_organizational_unit_responsibility_assignment_hi`; they take precedence over the generated ones. */
export const xOrganizationalUnitResponsibilityAssignmentHiRoutes: Router = Router()
