// Made by pylight from pylight.yaml, table lamps.
import { type RequestHandler, Router } from 'express'

import { lampsRoutes } from '../../custom/lamps.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createLamp, deleteLamp, getLamp, listLamps, updateLamp } from './lamps.repository.js'
import {
  lampCreate,
  lampParams,
  lampsIgnored,
  lampUpdate,
  parseLampsQuery,
} from './lamps.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listLamps(parseLampsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = lampParams.parse(req.params)
  refuseParameters(queryOf(req), lampsIgnored)
  sendBody(res, await getLamp(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createLamp(lampCreate.parse(req.body))
  res.location(`/api/lamps/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = lampParams.parse(req.params)
  const changes = lampUpdate.parse(withoutKey(req.body, req.params, lampParams))
  sendRow(res, await updateLamp(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = lampParams.parse(req.params)
  await deleteLamp(id)
  sendNothing(res)
}

export const lampsRouter: Router = Router()

lampsRouter.use(lampsRoutes)

lampsRouter.get('/', list)
lampsRouter.post('/', create)
lampsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

lampsRouter.get('/:id', get)
lampsRouter.put('/:id', update)
lampsRouter.patch('/:id', update)
lampsRouter.delete('/:id', remove)
lampsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
