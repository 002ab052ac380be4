// Made by pylight from pylight.yaml, table order_items.
import { type RequestHandler, Router } from 'express'

import { orderItemsRoutes } from '../../custom/order_items.js'
import { found } from '../shared/api-error.js'
import { signedIn } from '../shared/auth/guards.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { withoutRepeats } from '../shared/repeats.js'
import {
  createOrderItem,
  deleteOrderItem,
  findOrderItem,
  getOrderItem,
  listOrderItems,
  updateOrderItem,
} from './order_items.repository.js'
import {
  orderItemCreate,
  orderItemParams,
  orderItemsFixed,
  orderItemsIgnored,
  orderItemUpdate,
  parseOrderItemsQuery,
} from './order_items.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  sendBody(res, await listOrderItems(parseOrderItemsQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = orderItemParams.parse(req.params)
  refuseParameters(queryOf(req), orderItemsIgnored)
  sendBody(res, await getOrderItem(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createOrderItem(orderItemCreate.parse(req.body), caller)
  res.location(`/api/order_items/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = orderItemParams.parse(req.params)
  const body = withoutKey(req.body, req.params, orderItemParams)
  const current = async () => found(await findOrderItem(id, caller), 'order_items', id)
  const changes = orderItemUpdate.parse(await withoutRepeats(body, orderItemsFixed, current))
  sendRow(res, await updateOrderItem(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = orderItemParams.parse(req.params)
  await deleteOrderItem(id, caller)
  sendNothing(res)
}

export const orderItemsRouter: Router = Router()

orderItemsRouter.use(orderItemsRoutes)

orderItemsRouter.get('/', list)
orderItemsRouter.post('/', create)
orderItemsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

orderItemsRouter.get('/:id', get)
orderItemsRouter.put('/:id', update)
orderItemsRouter.patch('/:id', update)
orderItemsRouter.delete('/:id', remove)
orderItemsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
