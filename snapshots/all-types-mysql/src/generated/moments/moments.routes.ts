// Made by pylight from pylight.yaml, table moments.
import { type RequestHandler, Router } from 'express'

import { momentsRoutes } from '../../custom/moments.js'
import { found } from '../shared/api-error.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { withoutRepeats } from '../shared/repeats.js'
import {
  createMoment,
  deleteMoment,
  findMoment,
  getMoment,
  listMoments,
  updateMoment,
} from './moments.repository.js'
import {
  momentCreate,
  momentParams,
  momentsFixed,
  momentsIgnored,
  momentUpdate,
  parseMomentsQuery,
} from './moments.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listMoments(parseMomentsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { instant, local } = momentParams.parse(req.params)
  refuseParameters(queryOf(req), momentsIgnored)
  sendBody(res, await getMoment(instant, local))
}

const create: RequestHandler = async (req, res) => {
  const created = await createMoment(momentCreate.parse(req.body))
  res.location(`/api/moments/${created.instant}/${created.local}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { instant, local } = momentParams.parse(req.params)
  const body = withoutKey(req.body, req.params, momentParams)
  const current = async () => found(await findMoment(instant, local), 'moments', instant, local)
  const changes = momentUpdate.parse(await withoutRepeats(body, momentsFixed, current))
  sendRow(res, await updateMoment(instant, local, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { instant, local } = momentParams.parse(req.params)
  await deleteMoment(instant, local)
  sendNothing(res)
}

export const momentsRouter: Router = Router()

momentsRouter.use(momentsRoutes)

momentsRouter.get('/', list)
momentsRouter.post('/', create)
momentsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

momentsRouter.get('/:instant/:local', get)
momentsRouter.put('/:instant/:local', update)
momentsRouter.patch('/:instant/:local', update)
momentsRouter.delete('/:instant/:local', remove)
momentsRouter.all('/:instant/:local', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
