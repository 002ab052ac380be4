// Made by pylight from pylight.yaml, table transfers.
import { type RequestHandler, Router } from 'express'

import { transfersRoutes } from '../../custom/transfers.js'
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
  createTransfer,
  deleteTransfer,
  getTransfer,
  listTransfers,
  updateTransfer,
} from './transfers.repository.js'
import {
  parseTransfersQuery,
  transferCreate,
  transferParams,
  transfersIgnored,
  transferUpdate,
} from './transfers.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listTransfers(parseTransfersQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = transferParams.parse(req.params)
  refuseParameters(queryOf(req), transfersIgnored)
  sendBody(res, await getTransfer(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createTransfer(transferCreate.parse(req.body))
  res.location(`/api/transfers/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = transferParams.parse(req.params)
  const changes = transferUpdate.parse(withoutKey(req.body, req.params, transferParams))
  sendRow(res, await updateTransfer(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = transferParams.parse(req.params)
  await deleteTransfer(id)
  sendNothing(res)
}

export const transfersRouter: Router = Router()

transfersRouter.use(transfersRoutes)

transfersRouter.get('/', list)
transfersRouter.post('/', create)
transfersRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

transfersRouter.get('/:id', get)
transfersRouter.put('/:id', update)
transfersRouter.patch('/:id', update)
transfersRouter.delete('/:id', remove)
transfersRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
