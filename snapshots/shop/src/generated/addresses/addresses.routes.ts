// Made by pylight from pylight.yaml, table addresses.
import { type RequestHandler, Router } from 'express'

import { addressesRoutes } from '../../custom/addresses.js'
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
  createAddress,
  deleteAddress,
  findAddress,
  getAddress,
  listAddresses,
  updateAddress,
} from './addresses.repository.js'
import {
  addressCreate,
  addressesFixed,
  addressesIgnored,
  addressParams,
  addressUpdate,
  parseAddressesQuery,
} from './addresses.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listAddresses(parseAddressesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = addressParams.parse(req.params)
  refuseParameters(queryOf(req), addressesIgnored)
  sendBody(res, await getAddress(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createAddress(addressCreate.parse(req.body))
  res.location(`/api/addresses/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = addressParams.parse(req.params)
  const body = withoutKey(req.body, req.params, addressParams)
  const current = async () => found(await findAddress(id), 'addresses', id)
  const changes = addressUpdate.parse(await withoutRepeats(body, addressesFixed, current))
  sendRow(res, await updateAddress(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = addressParams.parse(req.params)
  await deleteAddress(id)
  sendNothing(res)
}

export const addressesRouter: Router = Router()

addressesRouter.use(addressesRoutes)

addressesRouter.get('/', list)
addressesRouter.post('/', create)
addressesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

addressesRouter.get('/:id', get)
addressesRouter.put('/:id', update)
addressesRouter.patch('/:id', update)
addressesRouter.delete('/:id', remove)
addressesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
