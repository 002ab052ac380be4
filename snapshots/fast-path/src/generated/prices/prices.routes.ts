// Made by pylight from pylight.yaml, table prices.
import { type RequestHandler, Router } from 'express'

import { pricesRoutes } from '../../custom/prices.js'
import { allow, signedIn } from '../shared/auth/guards.js'
import type { TableReads } from '../shared/fast-path.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { limitRate } from '../shared/rate-limits.js'
import { createPrice, deletePrice, getPrice, listPrices, updatePrice } from './prices.repository.js'
import {
  parsePricesQuery,
  priceCreate,
  priceParams,
  pricesIgnored,
  priceUpdate,
} from './prices.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'buyer')
  sendBody(res, await listPrices(parsePricesQuery(queryOf(req)), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'buyer')
  const { day, currency } = priceParams.parse(req.params)
  refuseParameters(queryOf(req), pricesIgnored)
  sendBody(res, await getPrice(day, currency, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const created = await createPrice(priceCreate.parse(req.body), caller)
  res.location(`/api/prices/${created.day}/${encodeURIComponent(created.currency)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { day, currency } = priceParams.parse(req.params)
  const changes = priceUpdate.parse(withoutKey(req.body, req.params, priceParams))
  sendRow(res, await updatePrice(day, currency, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await signedIn(req)
  const { day, currency } = priceParams.parse(req.params)
  await deletePrice(day, currency, caller)
  sendNothing(res)
}

/** Requests that one user or address may send, and in how many seconds. */
const limit = {
  GET: limitRate('prices:GET', 1000, 60),
}

export const pricesRouter: Router = Router()

pricesRouter.use(pricesRoutes)

pricesRouter.get('/', limit.GET, list)
pricesRouter.post('/', create)
pricesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

pricesRouter.get('/:day/:currency', limit.GET, get)
pricesRouter.put('/:day/:currency', update)
pricesRouter.patch('/:day/:currency', update)
pricesRouter.delete('/:day/:currency', remove)
pricesRouter.all('/:day/:currency', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))

/** Reads that skip the router. */
export const pricesReads: TableReads = {
  custom: pricesRoutes,
  reads: [
    { path: '/', params: [], handlers: [limit.GET, list] },
    { path: '/:day/:currency', params: ['day', 'currency'], handlers: [limit.GET, get] },
  ],
}
