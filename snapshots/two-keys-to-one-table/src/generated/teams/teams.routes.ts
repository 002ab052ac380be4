// Made by pylight from pylight.yaml, table teams.
import { type RequestHandler, Router } from 'express'

import { teamsRoutes } from '../../custom/teams.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createTeam, deleteTeam, getTeam, listTeams, updateTeam } from './teams.repository.js'
import {
  parseTeamsQuery,
  teamCreate,
  teamParams,
  teamsIgnored,
  teamUpdate,
} from './teams.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listTeams(parseTeamsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = teamParams.parse(req.params)
  refuseParameters(queryOf(req), teamsIgnored)
  sendBody(res, await getTeam(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createTeam(teamCreate.parse(req.body))
  res.location(`/api/teams/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = teamParams.parse(req.params)
  const changes = teamUpdate.parse(withoutKey(req.body, req.params, teamParams))
  sendRow(res, await updateTeam(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = teamParams.parse(req.params)
  await deleteTeam(id)
  sendNothing(res)
}

export const teamsRouter: Router = Router()

teamsRouter.use(teamsRoutes)

teamsRouter.get('/', list)
teamsRouter.post('/', create)
teamsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

teamsRouter.get('/:id', get)
teamsRouter.put('/:id', update)
teamsRouter.patch('/:id', update)
teamsRouter.delete('/:id', remove)
teamsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
