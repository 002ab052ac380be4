// Made by pylight from pylight.yaml, table books.
import { type RequestHandler, Router } from 'express'

import { booksRoutes } from '../../custom/books.js'
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
import { createBook, deleteBook, getBook, listBooks, updateBook } from './books.repository.js'
import {
  bookCreate,
  bookParams,
  booksIgnored,
  bookUpdate,
  parseBooksQuery,
} from './books.schema.js'

const list: RequestHandler = async (req, res) => {
  // Public.
  sendBody(res, await listBooks(parseBooksQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  // Public.
  const { code } = bookParams.parse(req.params)
  refuseParameters(queryOf(req), booksIgnored)
  sendBody(res, await getBook(code))
}

const create: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const created = await createBook(bookCreate.parse(req.body), caller)
  res.location(`/api/books/${encodeURIComponent(created.code)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { code } = bookParams.parse(req.params)
  const changes = bookUpdate.parse(withoutKey(req.body, req.params, bookParams))
  sendRow(res, await updateBook(code, changes, caller))
}

const remove: RequestHandler = async (req, res) => {
  const caller = await anyone(req)
  const { code } = bookParams.parse(req.params)
  await deleteBook(code, caller)
  sendNothing(res)
}

export const booksRouter: Router = Router()

booksRouter.use(booksRoutes)

booksRouter.get('/', list)
booksRouter.post('/', create)
booksRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

booksRouter.get('/:code', get)
booksRouter.put('/:code', update)
booksRouter.patch('/:code', update)
booksRouter.delete('/:code', remove)
booksRouter.all('/:code', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
