// Made by pylight from pylight.yaml, table products.
import { type RequestHandler, Router } from 'express'

import { productsRoutes } from '../../custom/products.js'
import { anyone } from '../shared/auth/guards.js'
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
import {
  createProduct,
  deleteProduct,
  getProduct,
  listProducts,
  updateProduct,
} from './products.repository.js'
import {
  parseProductsQuery,
  productCreate,
  productParams,
  productsIgnored,
  productUpdate,
} from './products.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listProducts(parseProductsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = productParams.parse(req.params)
  refuseParameters(queryOf(req), productsIgnored)
  sendBody(res, await getProduct(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createProduct(productCreate.parse(req.body), caller)
  res.location(`/api/products/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = productParams.parse(req.params)
  const changes = productUpdate.parse(withoutKey(req.body, req.params, productParams))
  sendRow(res, await updateProduct(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = productParams.parse(req.params)
  await deleteProduct(id, caller)
  sendNothing(res)
}

export const productsRouter: Router = Router()

productsRouter.use(productsRoutes)

productsRouter.get('/', list)
productsRouter.post('/', create)
productsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

productsRouter.get('/:id', get)
productsRouter.put('/:id', update)
productsRouter.patch('/:id', update)
productsRouter.delete('/:id', remove)
productsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))

/** Reads that skip the router. */
export const productsReads: TableReads = {
  custom: productsRoutes,
  reads: [
    { path: '/', params: [], handlers: [list] },
    { path: '/:id', params: ['id'], handlers: [get] },
  ],
}
