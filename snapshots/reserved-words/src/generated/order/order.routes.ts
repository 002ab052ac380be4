// Made by pylight from pylight.yaml, table order.
import { type RequestHandler, Router } from 'express'

import { orderRoutes } from '../../custom/order.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createOrder, deleteOrder, getOrder, listOrder, updateOrder } from './order.repository.js'
import {
  orderCreate,
  orderIgnored,
  orderParams,
  orderUpdate,
  parseOrderQuery,
} from './order.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listOrder(parseOrderQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = orderParams.parse(req.params)
  refuseParameters(queryOf(req), orderIgnored)
  sendBody(res, await getOrder(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createOrder(orderCreate.parse(req.body))
  res.location(`/api/order/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = orderParams.parse(req.params)
  const changes = orderUpdate.parse(withoutKey(req.body, req.params, orderParams))
  sendRow(res, await updateOrder(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = orderParams.parse(req.params)
  await deleteOrder(id)
  sendNothing(res)
}

export const orderRouter: Router = Router()

orderRouter.use(orderRoutes)

orderRouter.get('/', list)
orderRouter.post('/', create)
orderRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

orderRouter.get('/:id', get)
orderRouter.put('/:id', update)
orderRouter.patch('/:id', update)
orderRouter.delete('/:id', remove)
orderRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
