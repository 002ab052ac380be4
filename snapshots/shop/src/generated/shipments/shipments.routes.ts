// Made by pylight from pylight.yaml, table shipments.
import { type RequestHandler, Router } from 'express'

import { shipmentsRoutes } from '../../custom/shipments.js'
import { found } from '../shared/api-error.js'
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
  createShipment,
  deleteShipment,
  findShipment,
  getShipment,
  listShipments,
  updateShipment,
} from './shipments.repository.js'
import {
  parseShipmentsQuery,
  shipmentCreate,
  shipmentParams,
  shipmentsFixed,
  shipmentsIgnored,
  shipmentUpdate,
} from './shipments.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listShipments(parseShipmentsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = shipmentParams.parse(req.params)
  refuseParameters(queryOf(req), shipmentsIgnored)
  sendBody(res, await getShipment(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createShipment(shipmentCreate.parse(req.body))
  res.location(`/api/shipments/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = shipmentParams.parse(req.params)
  const body = withoutKey(req.body, req.params, shipmentParams)
  const current = async () => found(await findShipment(id), 'shipments', id)
  const changes = shipmentUpdate.parse(await withoutRepeats(body, shipmentsFixed, current))
  sendRow(res, await updateShipment(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = shipmentParams.parse(req.params)
  await deleteShipment(id)
  sendNothing(res)
}

export const shipmentsRouter: Router = Router()

shipmentsRouter.use(shipmentsRoutes)

shipmentsRouter.get('/', list)
shipmentsRouter.post('/', create)
shipmentsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

shipmentsRouter.get('/:id', get)
shipmentsRouter.put('/:id', update)
shipmentsRouter.patch('/:id', update)
shipmentsRouter.delete('/:id', remove)
shipmentsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
