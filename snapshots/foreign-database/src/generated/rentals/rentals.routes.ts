// Made by pylight from pylight.yaml, table rentals.
import { type RequestHandler, Router } from 'express'

import { rentalsRoutes } from '../../custom/rentals.js'
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
  createRental,
  deleteRental,
  getRental,
  listRentals,
  updateRental,
} from './rentals.repository.js'
import {
  parseRentalsQuery,
  rentalCreate,
  rentalParams,
  rentalsIgnored,
  rentalUpdate,
} from './rentals.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listRentals(parseRentalsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = rentalParams.parse(req.params)
  refuseParameters(queryOf(req), rentalsIgnored)
  sendBody(res, await getRental(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createRental(rentalCreate.parse(req.body))
  res.location(`/api/rentals/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = rentalParams.parse(req.params)
  const changes = rentalUpdate.parse(withoutKey(req.body, req.params, rentalParams))
  sendRow(res, await updateRental(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = rentalParams.parse(req.params)
  await deleteRental(id)
  sendNothing(res)
}

export const rentalsRouter: Router = Router()

rentalsRouter.use(rentalsRoutes)

rentalsRouter.get('/', list)
rentalsRouter.post('/', create)
rentalsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

rentalsRouter.get('/:id', get)
rentalsRouter.put('/:id', update)
rentalsRouter.patch('/:id', update)
rentalsRouter.delete('/:id', remove)
rentalsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
