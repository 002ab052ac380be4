// Made by pylight from pylight.yaml, table stocktakes.
import { type RequestHandler, Router } from 'express'

import { stocktakesRoutes } from '../../custom/stocktakes.js'
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
  createStocktake,
  deleteStocktake,
  getStocktake,
  listStocktakes,
  updateStocktake,
} from './stocktakes.repository.js'
import {
  parseStocktakesQuery,
  stocktakeCreate,
  stocktakeParams,
  stocktakesIgnored,
  stocktakeUpdate,
} from './stocktakes.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listStocktakes(parseStocktakesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { warehouse_id, code, counted_on } = stocktakeParams.parse(req.params)
  refuseParameters(queryOf(req), stocktakesIgnored)
  sendBody(res, await getStocktake(warehouse_id, code, counted_on))
}

const create: RequestHandler = async (req, res) => {
  const created = await createStocktake(stocktakeCreate.parse(req.body))
  res.location(
    `/api/stocktakes/${created.warehouse_id}/${encodeURIComponent(created.code)}/${created.counted_on}`,
  )
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { warehouse_id, code, counted_on } = stocktakeParams.parse(req.params)
  const changes = stocktakeUpdate.parse(withoutKey(req.body, req.params, stocktakeParams))
  sendRow(res, await updateStocktake(warehouse_id, code, counted_on, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { warehouse_id, code, counted_on } = stocktakeParams.parse(req.params)
  await deleteStocktake(warehouse_id, code, counted_on)
  sendNothing(res)
}

export const stocktakesRouter: Router = Router()

stocktakesRouter.use(stocktakesRoutes)

stocktakesRouter.get('/', list)
stocktakesRouter.post('/', create)
stocktakesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

stocktakesRouter.get('/:warehouse_id/:code/:counted_on', get)
stocktakesRouter.put('/:warehouse_id/:code/:counted_on', update)
stocktakesRouter.patch('/:warehouse_id/:code/:counted_on', update)
stocktakesRouter.delete('/:warehouse_id/:code/:counted_on', remove)
stocktakesRouter.all(
  '/:warehouse_id/:code/:counted_on',
  methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'),
)
