// Made by pylight from pylight.yaml, table places.
import { type RequestHandler, Router } from 'express'

import { placesRoutes } from '../../custom/places.js'
import { audit } from '../shared/audit.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createPlace, deletePlace, getPlace, listPlaces, updatePlace } from './places.repository.js'
import {
  parsePlacesQuery,
  type Place,
  placeCreate,
  placeParams,
  placesIgnored,
  placeUpdate,
} from './places.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listPlaces(parsePlacesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { day, name } = placeParams.parse(req.params)
  refuseParameters(queryOf(req), placesIgnored)
  sendBody(res, await getPlace(day, name))
}

const create: RequestHandler = async (req, res) => {
  const written = (row: Place) => audit(req, 'places', row.day, row.name)
  const created = await createPlace(placeCreate.parse(req.body), {}, written)
  res.location(`/api/places/${created.day}/${encodeURIComponent(created.name)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { day, name } = placeParams.parse(req.params)
  const changes = placeUpdate.parse(withoutKey(req.body, req.params, placeParams))
  const written = () => audit(req, 'places', day.toISOString().slice(0, 10), name)
  sendRow(res, await updatePlace(day, name, changes, {}, written))
}

const remove: RequestHandler = async (req, res) => {
  const { day, name } = placeParams.parse(req.params)
  const written = () => audit(req, 'places', day.toISOString().slice(0, 10), name)
  await deletePlace(day, name, {}, written)
  sendNothing(res)
}

export const placesRouter: Router = Router()

placesRouter.use(placesRoutes)

placesRouter.get('/', list)
placesRouter.post('/', create)
placesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

placesRouter.get('/:day/:name', get)
placesRouter.put('/:day/:name', update)
placesRouter.patch('/:day/:name', update)
placesRouter.delete('/:day/:name', remove)
placesRouter.all('/:day/:name', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
