// Made by pylight from pylight.yaml, table gates.
import { type RequestHandler, Router } from 'express'

import { gatesRoutes } from '../../custom/gates.js'
import { found } from '../shared/api-error.js'
import { signedIn } from '../shared/auth/guards.js'
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
  createGate,
  deleteGate,
  findGate,
  getGate,
  listGates,
  updateGate,
} from './gates.repository.js'
import {
  gateCreate,
  gateParams,
  gatesFixed,
  gatesIgnored,
  gateUpdate,
  parseGatesQuery,
} from './gates.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  sendBody(res, await listGates(parseGatesQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = gateParams.parse(req.params)
  refuseParameters(queryOf(req), gatesIgnored)
  sendBody(res, await getGate(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createGate(gateCreate.parse(req.body), caller)
  res.location(`/api/gates/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = gateParams.parse(req.params)
  const body = withoutKey(req.body, req.params, gateParams)
  const current = async () => found(await findGate(id, caller), 'gates', id)
  const changes = gateUpdate.parse(await withoutRepeats(body, gatesFixed, current))
  sendRow(res, await updateGate(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { id } = gateParams.parse(req.params)
  await deleteGate(id, caller)
  sendNothing(res)
}

export const gatesRouter: Router = Router()

gatesRouter.use(gatesRoutes)

gatesRouter.get('/', list)
gatesRouter.post('/', create)
gatesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

gatesRouter.get('/:id', get)
gatesRouter.put('/:id', update)
gatesRouter.patch('/:id', update)
gatesRouter.delete('/:id', remove)
gatesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
