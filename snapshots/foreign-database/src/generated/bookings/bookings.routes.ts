// Made by pylight from pylight.yaml, table bookings.
import { type RequestHandler, Router } from 'express'

import { bookingsRoutes } from '../../custom/bookings.js'
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
  createBooking,
  deleteBooking,
  getBooking,
  listBookings,
  updateBooking,
} from './bookings.repository.js'
import {
  bookingCreate,
  bookingParams,
  bookingsIgnored,
  bookingUpdate,
  parseBookingsQuery,
} from './bookings.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listBookings(parseBookingsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = bookingParams.parse(req.params)
  refuseParameters(queryOf(req), bookingsIgnored)
  sendBody(res, await getBooking(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createBooking(bookingCreate.parse(req.body))
  res.location(`/api/bookings/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = bookingParams.parse(req.params)
  const changes = bookingUpdate.parse(withoutKey(req.body, req.params, bookingParams))
  sendRow(res, await updateBooking(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = bookingParams.parse(req.params)
  await deleteBooking(id)
  sendNothing(res)
}

export const bookingsRouter: Router = Router()

bookingsRouter.use(bookingsRoutes)

bookingsRouter.get('/', list)
bookingsRouter.post('/', create)
bookingsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

bookingsRouter.get('/:id', get)
bookingsRouter.put('/:id', update)
bookingsRouter.patch('/:id', update)
bookingsRouter.delete('/:id', remove)
bookingsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
