// Made by pylight from pylight.yaml, table a.
import { type RequestHandler, Router } from 'express'

import { aRoutes } from '../../custom/a.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createA, deleteA, getA, listA, updateA } from './a.repository.js'
import { aCreate, aIgnored, aParams, aUpdate, parseAQuery } from './a.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listA(parseAQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { b } = aParams.parse(req.params)
  refuseParameters(queryOf(req), aIgnored)
  sendBody(res, await getA(b))
}

const create: RequestHandler = async (req, res) => {
  const created = await createA(aCreate.parse(req.body))
  res.location(`/api/a/${created.b}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { b } = aParams.parse(req.params)
  const changes = aUpdate.parse(withoutKey(req.body, req.params, aParams))
  sendRow(res, await updateA(b, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { b } = aParams.parse(req.params)
  await deleteA(b)
  sendNothing(res)
}

export const aRouter: Router = Router()

aRouter.use(aRoutes)

aRouter.get('/', list)
aRouter.post('/', create)
aRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

aRouter.get('/:b', get)
aRouter.put('/:b', update)
aRouter.patch('/:b', update)
aRouter.delete('/:b', remove)
aRouter.all('/:b', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
