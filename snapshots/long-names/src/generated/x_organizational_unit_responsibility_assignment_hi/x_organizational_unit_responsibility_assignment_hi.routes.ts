// Made by pylight from pylight.yaml, table x_organizational_unit_responsibility_assignment_hi.
import { type RequestHandler, Router } from 'express'

import { xOrganizationalUnitResponsibilityAssignmentHiRoutes } from '../../custom/x_organizational_unit_responsibility_assignment_hi.js'
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
  createXOrganizationalUnitResponsibilityAssignmentHi,
  deleteXOrganizationalUnitResponsibilityAssignmentHi,
  getXOrganizationalUnitResponsibilityAssignmentHi,
  listXOrganizationalUnitResponsibilityAssignmentHi,
  updateXOrganizationalUnitResponsibilityAssignmentHi,
} from './x_organizational_unit_responsibility_assignment_hi.repository.js'
import {
  parseXOrganizationalUnitResponsibilityAssignmentHiQuery,
  xOrganizationalUnitResponsibilityAssignmentHiCreate,
  xOrganizationalUnitResponsibilityAssignmentHiIgnored,
  xOrganizationalUnitResponsibilityAssignmentHiParams,
  xOrganizationalUnitResponsibilityAssignmentHiUpdate,
} from './x_organizational_unit_responsibility_assignment_hi.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(
    res,
    await listXOrganizationalUnitResponsibilityAssignmentHi(
      parseXOrganizationalUnitResponsibilityAssignmentHiQuery(queryOf(req)),
    ),
  )
}

const get: RequestHandler = async (req, res) => {
  const { id } = xOrganizationalUnitResponsibilityAssignmentHiParams.parse(req.params)
  refuseParameters(queryOf(req), xOrganizationalUnitResponsibilityAssignmentHiIgnored)
  sendBody(res, await getXOrganizationalUnitResponsibilityAssignmentHi(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createXOrganizationalUnitResponsibilityAssignmentHi(
    xOrganizationalUnitResponsibilityAssignmentHiCreate.parse(req.body),
  )
  res.location(`/api/x_organizational_unit_responsibility_assignment_hi/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = xOrganizationalUnitResponsibilityAssignmentHiParams.parse(req.params)
  const changes = xOrganizationalUnitResponsibilityAssignmentHiUpdate.parse(
    withoutKey(req.body, req.params, xOrganizationalUnitResponsibilityAssignmentHiParams),
  )
  sendRow(res, await updateXOrganizationalUnitResponsibilityAssignmentHi(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = xOrganizationalUnitResponsibilityAssignmentHiParams.parse(req.params)
  await deleteXOrganizationalUnitResponsibilityAssignmentHi(id)
  sendNothing(res)
}

export const xOrganizationalUnitResponsibilityAssignmentHiRouter: Router = Router()

xOrganizationalUnitResponsibilityAssignmentHiRouter.use(
  xOrganizationalUnitResponsibilityAssignmentHiRoutes,
)

xOrganizationalUnitResponsibilityAssignmentHiRouter.get('/', list)
xOrganizationalUnitResponsibilityAssignmentHiRouter.post('/', create)
xOrganizationalUnitResponsibilityAssignmentHiRouter.all(
  '/',
  methodNotAllowed('GET', 'HEAD', 'POST'),
)

xOrganizationalUnitResponsibilityAssignmentHiRouter.get('/:id', get)
xOrganizationalUnitResponsibilityAssignmentHiRouter.put('/:id', update)
xOrganizationalUnitResponsibilityAssignmentHiRouter.patch('/:id', update)
xOrganizationalUnitResponsibilityAssignmentHiRouter.delete('/:id', remove)
xOrganizationalUnitResponsibilityAssignmentHiRouter.all(
  '/:id',
  methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'),
)
