// Made by pylight from pylight.yaml, table copies.
import { type RequestHandler, Router } from 'express'

import { copiesRoutes } from '../../custom/copies.js'
import { anyone } from '../shared/auth/guards.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createCopy, deleteCopy, getCopy, listCopies, updateCopy } from './copies.repository.js'
import {
  copiesIgnored,
  copyCreate,
  copyParams,
  copyUpdate,
  parseCopiesQuery,
} from './copies.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listCopies(parseCopiesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { book_code, number } = copyParams.parse(req.params)
  refuseParameters(queryOf(req), copiesIgnored)
  sendBody(res, await getCopy(book_code, number))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createCopy(copyCreate.parse(req.body), caller)
  res.location(`/api/copies/${encodeURIComponent(created.book_code)}/${created.number}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { book_code, number } = copyParams.parse(req.params)
  const changes = copyUpdate.parse(withoutKey(req.body, req.params, copyParams))
  sendRow(res, await updateCopy(book_code, number, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { book_code, number } = copyParams.parse(req.params)
  await deleteCopy(book_code, number, caller)
  sendNothing(res)
}

export const copiesRouter: Router = Router()

copiesRouter.use(copiesRoutes)

copiesRouter.get('/', list)
copiesRouter.post('/', create)
copiesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

copiesRouter.get('/:book_code/:number', get)
copiesRouter.put('/:book_code/:number', update)
copiesRouter.patch('/:book_code/:number', update)
copiesRouter.delete('/:book_code/:number', remove)
copiesRouter.all('/:book_code/:number', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
