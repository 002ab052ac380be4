// Made by pylight from pylight.yaml, table inventory.
import { type RequestHandler, Router } from 'express'

import { inventoryRoutes } from '../../custom/inventory.js'
import { found } from '../shared/api-error.js'
import { anyone } from '../shared/auth/guards.js'
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
  createInventory,
  deleteInventory,
  findInventory,
  getInventory,
  listInventory,
  updateInventory,
} from './inventory.repository.js'
import {
  inventoryCreate,
  inventoryFixed,
  inventoryIgnored,
  inventoryParams,
  inventoryUpdate,
  parseInventoryQuery,
} from './inventory.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listInventory(parseInventoryQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = inventoryParams.parse(req.params)
  refuseParameters(queryOf(req), inventoryIgnored)
  sendBody(res, await getInventory(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createInventory(inventoryCreate.parse(req.body), caller)
  res.location(`/api/inventory/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = inventoryParams.parse(req.params)
  const body = withoutKey(req.body, req.params, inventoryParams)
  const current = async () => found(await findInventory(id, caller), 'inventory', id)
  const changes = inventoryUpdate.parse(await withoutRepeats(body, inventoryFixed, current))
  sendRow(res, await updateInventory(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = inventoryParams.parse(req.params)
  await deleteInventory(id, caller)
  sendNothing(res)
}

export const inventoryRouter: Router = Router()

inventoryRouter.use(inventoryRoutes)

inventoryRouter.get('/', list)
inventoryRouter.post('/', create)
inventoryRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

inventoryRouter.get('/:id', get)
inventoryRouter.put('/:id', update)
inventoryRouter.patch('/:id', update)
inventoryRouter.delete('/:id', remove)
inventoryRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
