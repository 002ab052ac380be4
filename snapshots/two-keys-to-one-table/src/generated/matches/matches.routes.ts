// Made by pylight from pylight.yaml, table matches.
import { type RequestHandler, Router } from 'express'

import { matchesRoutes } from '../../custom/matches.js'
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
  createMatch,
  deleteMatch,
  getMatch,
  listMatches,
  updateMatch,
} from './matches.repository.js'
import {
  matchCreate,
  matchesIgnored,
  matchParams,
  matchUpdate,
  parseMatchesQuery,
} from './matches.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listMatches(parseMatchesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = matchParams.parse(req.params)
  refuseParameters(queryOf(req), matchesIgnored)
  sendBody(res, await getMatch(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createMatch(matchCreate.parse(req.body))
  res.location(`/api/matches/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = matchParams.parse(req.params)
  const changes = matchUpdate.parse(withoutKey(req.body, req.params, matchParams))
  sendRow(res, await updateMatch(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = matchParams.parse(req.params)
  await deleteMatch(id)
  sendNothing(res)
}

export const matchesRouter: Router = Router()

matchesRouter.use(matchesRoutes)

matchesRouter.get('/', list)
matchesRouter.post('/', create)
matchesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

matchesRouter.get('/:id', get)
matchesRouter.put('/:id', update)
matchesRouter.patch('/:id', update)
matchesRouter.delete('/:id', remove)
matchesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
