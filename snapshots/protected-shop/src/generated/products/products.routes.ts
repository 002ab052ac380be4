// Made by pylight from pylight.yaml, table products.
import { type RequestHandler, Router } from 'express'

import { productsRoutes } from '../../custom/products.js'
import { found } from '../shared/api-error.js'
import { forbidden } from '../shared/auth/columns.js'
import { allow, anyone } from '../shared/auth/guards.js'
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
import { productsWriters } from './products.columns.js'
import {
  createProduct,
  deleteProduct,
  findProduct,
  getProduct,
  listProducts,
  updateProduct,
} from './products.repository.js'
import {
  parseProductsQuery,
  productCreate,
  productParams,
  productsFixed,
  productsIgnored,
  productUpdate,
} from './products.schema.js'

const list: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  sendBody(res, await listProducts(parseProductsQuery(queryOf(req), caller), caller))
}

const get: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { id } = productParams.parse(req.params)
  refuseParameters(queryOf(req), productsIgnored)
  sendBody(res, await getProduct(id, caller))
}

const create: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const created = await createProduct(productCreate.parse(req.body, caller), caller)
  res.location(`/api/products/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin', 'editor')
  const { id } = productParams.parse(req.params)
  const body = withoutKey(req.body, req.params, productParams)
  const current = async () => found(await findProduct(id, caller), 'products', id)
  const changes = productUpdate.parse(
    await withoutRepeats(body, [...productsFixed, ...forbidden(productsWriters, caller)], current),
    caller,
  )
  sendRow(res, await updateProduct(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
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
