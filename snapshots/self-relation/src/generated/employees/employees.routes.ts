// Made by pylight from pylight.yaml, table employees.
import { type RequestHandler, Router } from 'express'

import { employeesRoutes } from '../../custom/employees.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import {
  createEmployee,
  deleteEmployee,
  getEmployee,
  listEmployees,
  updateEmployee,
} from './employees.repository.js'
import {
  employeeCreate,
  employeeParams,
  employeesIgnored,
  employeeUpdate,
  parseEmployeesQuery,
} from './employees.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listEmployees(parseEmployeesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = employeeParams.parse(req.params)
  refuseParameters(queryOf(req), employeesIgnored)
  sendBody(res, await getEmployee(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createEmployee(employeeCreate.parse(req.body))
  res.location(`/api/employees/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = employeeParams.parse(req.params)
  const changes = employeeUpdate.parse(withoutKey(req.body, req.params, employeeParams))
  sendRow(res, await updateEmployee(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = employeeParams.parse(req.params)
  await deleteEmployee(id)
  sendNothing(res)
}

export const employeesRouter: Router = Router()

employeesRouter.use(employeesRoutes)

employeesRouter.get('/', list)
employeesRouter.post('/', create)
employeesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

employeesRouter.get('/:id', get)
employeesRouter.put('/:id', update)
employeesRouter.patch('/:id', update)
employeesRouter.delete('/:id', remove)
employeesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
