// Made by pylight from pylight.yaml, table searches.
import { type RequestHandler, Router } from 'express'

import { searchesRoutes } from '../../custom/searches.js'
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
import {
  createSearch,
  deleteSearch,
  getSearch,
  listSearches,
  updateSearch,
} from './searches.repository.js'
import {
  parseSearchesQuery,
  searchCreate,
  searchesIgnored,
  searchParams,
  searchUpdate,
} from './searches.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listSearches(parseSearchesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = searchParams.parse(req.params)
  refuseParameters(queryOf(req), searchesIgnored)
  sendBody(res, await getSearch(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createSearch(searchCreate.parse(req.body), caller)
  res.location(`/api/searches/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = searchParams.parse(req.params)
  const changes = searchUpdate.parse(withoutKey(req.body, req.params, searchParams))
  sendRow(res, await updateSearch(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = searchParams.parse(req.params)
  await deleteSearch(id, caller)
  sendNothing(res)
}

export const searchesRouter: Router = Router()

searchesRouter.use(searchesRoutes)

searchesRouter.get('/', list)
searchesRouter.post('/', create)
searchesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

searchesRouter.get('/:id', get)
searchesRouter.put('/:id', update)
searchesRouter.patch('/:id', update)
searchesRouter.delete('/:id', remove)
searchesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
