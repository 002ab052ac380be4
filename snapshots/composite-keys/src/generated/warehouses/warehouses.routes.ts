// Made by pylight from pylight.yaml, table warehouses.
import { type RequestHandler, Router } from 'express'

import { warehousesRoutes } from '../../custom/warehouses.js'
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
  createWarehouse,
  deleteWarehouse,
  getWarehouse,
  listWarehouses,
  updateWarehouse,
} from './warehouses.repository.js'
import {
  parseWarehousesQuery,
  warehouseCreate,
  warehouseParams,
  warehousesIgnored,
  warehouseUpdate,
} from './warehouses.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listWarehouses(parseWarehousesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = warehouseParams.parse(req.params)
  refuseParameters(queryOf(req), warehousesIgnored)
  sendBody(res, await getWarehouse(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createWarehouse(warehouseCreate.parse(req.body))
  res.location(`/api/warehouses/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = warehouseParams.parse(req.params)
  const changes = warehouseUpdate.parse(withoutKey(req.body, req.params, warehouseParams))
  sendRow(res, await updateWarehouse(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = warehouseParams.parse(req.params)
  await deleteWarehouse(id)
  sendNothing(res)
}

export const warehousesRouter: Router = Router()

warehousesRouter.use(warehousesRoutes)

warehousesRouter.get('/', list)
warehousesRouter.post('/', create)
warehousesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

warehousesRouter.get('/:id', get)
warehousesRouter.put('/:id', update)
warehousesRouter.patch('/:id', update)
warehousesRouter.delete('/:id', remove)
warehousesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
