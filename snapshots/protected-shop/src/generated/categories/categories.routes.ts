// Made by pylight from pylight.yaml, table categories.
import { type RequestHandler, Router } from 'express'

import { categoriesRoutes } from '../../custom/categories.js'
import { found } from '../shared/api-error.js'
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
import { withoutRepeats } from '../shared/repeats.js'
import {
  createCategory,
  deleteCategory,
  findCategory,
  getCategory,
  listCategories,
  updateCategory,
} from './categories.repository.js'
import {
  categoriesFixed,
  categoriesIgnored,
  categoryCreate,
  categoryParams,
  categoryUpdate,
  parseCategoriesQuery,
} from './categories.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listCategories(parseCategoriesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { id } = categoryParams.parse(req.params)
  refuseParameters(queryOf(req), categoriesIgnored)
  sendBody(res, await getCategory(id))
}

const create: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin', 'editor')
  const created = await createCategory(categoryCreate.parse(req.body), caller)
  res.location(`/api/categories/${created.id}`)
  sendRow(res.status(201), created)
}

const put: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin', 'editor')
  const { id } = categoryParams.parse(req.params)
  const body = withoutKey(req.body, req.params, categoryParams)
  const current = async () => found(await findCategory(id, caller), 'categories', id)
  const changes = categoryUpdate.parse(await withoutRepeats(body, categoriesFixed, current))
  sendRow(res, await updateCategory(id, changes, caller))
}

const patch: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { id } = categoryParams.parse(req.params)
  const body = withoutKey(req.body, req.params, categoryParams)
  const current = async () => found(await findCategory(id, caller), 'categories', id)
  const changes = categoryUpdate.parse(await withoutRepeats(body, categoriesFixed, current))
  sendRow(res, await updateCategory(id, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await allow(req, 'admin')
  const { id } = categoryParams.parse(req.params)
  await deleteCategory(id, caller)
  sendNothing(res)
}

export const categoriesRouter: Router = Router()

categoriesRouter.use(categoriesRoutes)

categoriesRouter.get('/', list)
categoriesRouter.post('/', create)
categoriesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

categoriesRouter.get('/:id', get)
categoriesRouter.put('/:id', put)
categoriesRouter.patch('/:id', patch)
categoriesRouter.delete('/:id', remove)
categoriesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
