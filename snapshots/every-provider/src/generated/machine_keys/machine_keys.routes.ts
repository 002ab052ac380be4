// Made by pylight from pylight.yaml, table machine_keys.
import { type RequestHandler, Router } from 'express'

import { machineKeysRoutes } from '../../custom/machine_keys.js'
import { allow } from '../shared/auth/guards.js'
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
  createMachineKey,
  deleteMachineKey,
  getMachineKey,
  listMachineKeys,
  updateMachineKey,
} from './machine_keys.repository.js'
import {
  machineKeyCreate,
  machineKeyParams,
  machineKeysIgnored,
  machineKeyUpdate,
  parseMachineKeysQuery,
} from './machine_keys.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  sendBody(res, await listMachineKeys(parseMachineKeysQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { id } = machineKeyParams.parse(req.params)
  refuseParameters(queryOf(req), machineKeysIgnored)
  sendBody(res, await getMachineKey(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const created = await createMachineKey(machineKeyCreate.parse(req.body), caller)
  res.location(`/api/machine_keys/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { id } = machineKeyParams.parse(req.params)
  const changes = machineKeyUpdate.parse(withoutKey(req.body, req.params, machineKeyParams))
  sendRow(res, await updateMachineKey(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { id } = machineKeyParams.parse(req.params)
  await deleteMachineKey(id, caller)
  sendNothing(res)
}

export const machineKeysRouter: Router = Router()

machineKeysRouter.use(machineKeysRoutes)

machineKeysRouter.get('/', list)
machineKeysRouter.post('/', create)
machineKeysRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

machineKeysRouter.get('/:id', get)
machineKeysRouter.put('/:id', update)
machineKeysRouter.patch('/:id', update)
machineKeysRouter.delete('/:id', remove)
machineKeysRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
