// Made by pylight from pylight.yaml, table categories.
import { type RequestHandler, Router } from 'express'

import { categoriesRoutes } from '../../custom/categories.js'
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
  sendBody(res, await listCategories(parseCategoriesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = categoryParams.parse(req.params)
  refuseParameters(queryOf(req), categoriesIgnored)
  sendBody(res, await getCategory(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createCategory(categoryCreate.parse(req.body))
  res.location(`/api/categories/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = categoryParams.parse(req.params)
  const body = withoutKey(req.body, req.params, categoryParams)
  const current = async () => found(await findCategory(id), 'categories', id)
  const changes = categoryUpdate.parse(await withoutRepeats(body, categoriesFixed, current))
  sendRow(res, await updateCategory(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = categoryParams.parse(req.params)
  await deleteCategory(id)
  sendNothing(res)
}

export const categoriesRouter: Router = Router()

categoriesRouter.use(categoriesRoutes)

categoriesRouter.get('/', list)
categoriesRouter.post('/', create)
categoriesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

categoriesRouter.get('/:id', get)
categoriesRouter.put('/:id', update)
categoriesRouter.patch('/:id', update)
categoriesRouter.delete('/:id', remove)
categoriesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
