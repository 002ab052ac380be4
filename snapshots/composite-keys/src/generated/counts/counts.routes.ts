// Made by pylight from pylight.yaml, table counts.
import { type RequestHandler, Router } from 'express'

import { countsRoutes } from '../../custom/counts.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createCount, deleteCount, getCount, listCounts, updateCount } from './counts.repository.js'
import {
  countCreate,
  countParams,
  countsIgnored,
  countUpdate,
  parseCountsQuery,
} from './counts.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listCounts(parseCountsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = countParams.parse(req.params)
  refuseParameters(queryOf(req), countsIgnored)
  sendBody(res, await getCount(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createCount(countCreate.parse(req.body))
  res.location(`/api/counts/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = countParams.parse(req.params)
  const changes = countUpdate.parse(withoutKey(req.body, req.params, countParams))
  sendRow(res, await updateCount(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = countParams.parse(req.params)
  await deleteCount(id)
  sendNothing(res)
}

export const countsRouter: Router = Router()

countsRouter.use(countsRoutes)

countsRouter.get('/', list)
countsRouter.post('/', create)
countsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

countsRouter.get('/:id', get)
countsRouter.put('/:id', update)
countsRouter.patch('/:id', update)
countsRouter.delete('/:id', remove)
countsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
