// Made by pylight from pylight.yaml, table things.
import { type RequestHandler, Router } from 'express'

import { thingsRoutes } from '../../custom/things.js'
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
  createThing,
  deleteThing,
  findThing,
  getThing,
  listThings,
  updateThing,
} from './things.repository.js'
import {
  parseThingsQuery,
  thingCreate,
  thingParams,
  thingsFixed,
  thingsIgnored,
  thingUpdate,
} from './things.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listThings(parseThingsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = thingParams.parse(req.params)
  refuseParameters(queryOf(req), thingsIgnored)
  sendBody(res, await getThing(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createThing(thingCreate.parse(req.body))
  res.location(`/api/things/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = thingParams.parse(req.params)
  const body = withoutKey(req.body, req.params, thingParams)
  const current = async () => found(await findThing(id), 'things', id)
  const changes = thingUpdate.parse(await withoutRepeats(body, thingsFixed, current))
  sendRow(res, await updateThing(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = thingParams.parse(req.params)
  await deleteThing(id)
  sendNothing(res)
}

export const thingsRouter: Router = Router()

thingsRouter.use(thingsRoutes)

thingsRouter.get('/', list)
thingsRouter.post('/', create)
thingsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

thingsRouter.get('/:id', get)
thingsRouter.put('/:id', update)
thingsRouter.patch('/:id', update)
thingsRouter.delete('/:id', remove)
thingsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
