// Made by pylight from pylight.yaml, table orders.
import { type RequestHandler, Router } from 'express'

import { ordersRoutes } from '../../custom/orders.js'
import { found } from '../shared/api-error.js'
import { signedIn } from '../shared/auth/guards.js'
import type { TableReads } from '../shared/fast-path.js'
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
  createOrder,
  deleteOrder,
  findOrder,
  getOrder,
  listOrders,
  updateOrder,
} from './orders.repository.js'
import {
  orderCreate,
  orderParams,
  ordersFixed,
  ordersIgnored,
  orderUpdate,
  parseOrdersQuery,
} from './orders.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  sendBody(res, await listOrders(parseOrdersQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = orderParams.parse(req.params)
  refuseParameters(queryOf(req), ordersIgnored)
  sendBody(res, await getOrder(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createOrder(orderCreate.parse(req.body), caller)
  res.location(`/api/orders/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = orderParams.parse(req.params)
  const body = withoutKey(req.body, req.params, orderParams)
  const current = async () => found(await findOrder(id, caller), 'orders', id)
  const changes = orderUpdate.parse(await withoutRepeats(body, ordersFixed, current))
  sendRow(res, await updateOrder(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = orderParams.parse(req.params)
  await deleteOrder(id, caller)
  sendNothing(res)
}

export const ordersRouter: Router = Router()

ordersRouter.use(ordersRoutes)

ordersRouter.get('/', list)
ordersRouter.post('/', create)
ordersRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

ordersRouter.get('/:id', get)
ordersRouter.put('/:id', update)
ordersRouter.patch('/:id', update)
ordersRouter.delete('/:id', remove)
ordersRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))

/** Reads that skip the router. */
export const ordersReads: TableReads = {
  custom: ordersRoutes,
  reads: [
    { path: '/', params: [], handlers: [list] },
    { path: '/:id', params: ['id'], handlers: [get] },
  ],
}
