// Made by pylight from pylight.yaml, table books.
import { type RequestHandler, Router } from 'express'

import { booksRoutes } from '../../custom/books.js'
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
  createBook,
  deleteBook,
  findBook,
  getBook,
  listBooks,
  updateBook,
} from './books.repository.js'
import {
  bookCreate,
  bookParams,
  booksFixed,
  booksIgnored,
  bookUpdate,
  parseBooksQuery,
} from './books.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listBooks(parseBooksQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { isbn } = bookParams.parse(req.params)
  refuseParameters(queryOf(req), booksIgnored)
  sendBody(res, await getBook(isbn))
}

const create: RequestHandler = async (req, res) => {
  const created = await createBook(bookCreate.parse(req.body))
  res.location(`/api/books/${encodeURIComponent(created.isbn)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { isbn } = bookParams.parse(req.params)
  const body = withoutKey(req.body, req.params, bookParams)
  const current = async () => found(await findBook(isbn), 'books', isbn)
  const changes = bookUpdate.parse(await withoutRepeats(body, booksFixed, current))
  sendRow(res, await updateBook(isbn, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { isbn } = bookParams.parse(req.params)
  await deleteBook(isbn)
  sendNothing(res)
}

export const booksRouter: Router = Router()

booksRouter.use(booksRoutes)

booksRouter.get('/', list)
booksRouter.post('/', create)
booksRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

booksRouter.get('/:isbn', get)
booksRouter.put('/:isbn', update)
booksRouter.patch('/:isbn', update)
booksRouter.delete('/:isbn', remove)
booksRouter.all('/:isbn', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
