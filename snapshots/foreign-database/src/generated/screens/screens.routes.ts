// Made by pylight from pylight.yaml, table screens.
import { type RequestHandler, Router } from 'express'

import { screensRoutes } from '../../custom/screens.js'
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
  createScreen,
  deleteScreen,
  getScreen,
  listScreens,
  updateScreen,
} from './screens.repository.js'
import {
  parseScreensQuery,
  screenCreate,
  screenParams,
  screensIgnored,
  screenUpdate,
} from './screens.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listScreens(parseScreensQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = screenParams.parse(req.params)
  refuseParameters(queryOf(req), screensIgnored)
  sendBody(res, await getScreen(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createScreen(screenCreate.parse(req.body))
  res.location(`/api/screens/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = screenParams.parse(req.params)
  const changes = screenUpdate.parse(withoutKey(req.body, req.params, screenParams))
  sendRow(res, await updateScreen(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = screenParams.parse(req.params)
  await deleteScreen(id)
  sendNothing(res)
}

export const screensRouter: Router = Router()

screensRouter.use(screensRoutes)

screensRouter.get('/', list)
screensRouter.post('/', create)
screensRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

screensRouter.get('/:id', get)
screensRouter.put('/:id', update)
screensRouter.patch('/:id', update)
screensRouter.delete('/:id', remove)
screensRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
