import { Router } from 'express'

import type { EmployeesHooks } from '../generated/employees/employees.schema.js'

/** Your code around the writes of employees: `beforeCreate`, `afterUpdate` and so on. */
export const employeesHooks: EmployeesHooks = {}

/** Your own routes below `/api/employees`; they take precedence over the generated ones. */
export const employeesRoutes: Router = Router()
