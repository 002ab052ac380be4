// Made by pylight from pylight.yaml, table bins.
import { type RequestHandler, Router } from 'express'

import { binsRoutes } from '../../custom/bins.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createBin, deleteBin, getBin, listBins, updateBin } from './bins.repository.js'
import { binCreate, binParams, binsIgnored, binUpdate, parseBinsQuery } from './bins.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listBins(parseBinsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { warehouse_id, code } = binParams.parse(req.params)
  refuseParameters(queryOf(req), binsIgnored)
  sendBody(res, await getBin(warehouse_id, code))
}

const create: RequestHandler = async (req, res) => {
  const created = await createBin(binCreate.parse(req.body))
  res.location(`/api/bins/${created.warehouse_id}/${encodeURIComponent(created.code)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { warehouse_id, code } = binParams.parse(req.params)
  const changes = binUpdate.parse(withoutKey(req.body, req.params, binParams))
  sendRow(res, await updateBin(warehouse_id, code, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { warehouse_id, code } = binParams.parse(req.params)
  await deleteBin(warehouse_id, code)
  sendNothing(res)
}

export const binsRouter: Router = Router()

binsRouter.use(binsRoutes)

binsRouter.get('/', list)
binsRouter.post('/', create)
binsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

binsRouter.get('/:warehouse_id/:code', get)
binsRouter.put('/:warehouse_id/:code', update)
binsRouter.patch('/:warehouse_id/:code', update)
binsRouter.delete('/:warehouse_id/:code', remove)
binsRouter.all('/:warehouse_id/:code', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
