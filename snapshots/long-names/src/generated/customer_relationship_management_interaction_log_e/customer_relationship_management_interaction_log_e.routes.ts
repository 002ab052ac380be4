// Made by pylight from pylight.yaml, table customer_relationship_management_interaction_log_e.
import { type RequestHandler, Router } from 'express'

import { customerRelationshipManagementInteractionLogERoutes } from '../../custom/customer_relationship_management_interaction_log_e.js'
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
  createCustomerRelationshipManagementInteractionLogE,
  deleteCustomerRelationshipManagementInteractionLogE,
  getCustomerRelationshipManagementInteractionLogE,
  listCustomerRelationshipManagementInteractionLogE,
  updateCustomerRelationshipManagementInteractionLogE,
} from './customer_relationship_management_interaction_log_e.repository.js'
import {
  customerRelationshipManagementInteractionLogECreate,
  customerRelationshipManagementInteractionLogEIgnored,
  customerRelationshipManagementInteractionLogEParams,
  customerRelationshipManagementInteractionLogEUpdate,
  parseCustomerRelationshipManagementInteractionLogEQuery,
} from './customer_relationship_management_interaction_log_e.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(
    res,
    await listCustomerRelationshipManagementInteractionLogE(
      parseCustomerRelationshipManagementInteractionLogEQuery(queryOf(req)),
    ),
  )
}

const get: RequestHandler = async (req, res) => {
  const { id } = customerRelationshipManagementInteractionLogEParams.parse(req.params)
  refuseParameters(queryOf(req), customerRelationshipManagementInteractionLogEIgnored)
  sendBody(res, await getCustomerRelationshipManagementInteractionLogE(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createCustomerRelationshipManagementInteractionLogE(
    customerRelationshipManagementInteractionLogECreate.parse(req.body),
  )
  res.location(`/api/customer_relationship_management_interaction_log_e/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = customerRelationshipManagementInteractionLogEParams.parse(req.params)
  const changes = customerRelationshipManagementInteractionLogEUpdate.parse(
    withoutKey(req.body, req.params, customerRelationshipManagementInteractionLogEParams),
  )
  sendRow(res, await updateCustomerRelationshipManagementInteractionLogE(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = customerRelationshipManagementInteractionLogEParams.parse(req.params)
  await deleteCustomerRelationshipManagementInteractionLogE(id)
  sendNothing(res)
}

export const customerRelationshipManagementInteractionLogERouter: Router = Router()

customerRelationshipManagementInteractionLogERouter.use(
  customerRelationshipManagementInteractionLogERoutes,
)

customerRelationshipManagementInteractionLogERouter.get('/', list)
customerRelationshipManagementInteractionLogERouter.post('/', create)
customerRelationshipManagementInteractionLogERouter.all(
  '/',
  methodNotAllowed('GET', 'HEAD', 'POST'),
)

customerRelationshipManagementInteractionLogERouter.get('/:id', get)
customerRelationshipManagementInteractionLogERouter.put('/:id', update)
customerRelationshipManagementInteractionLogERouter.patch('/:id', update)
customerRelationshipManagementInteractionLogERouter.delete('/:id', remove)
customerRelationshipManagementInteractionLogERouter.all(
  '/:id',
  methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'),
)
