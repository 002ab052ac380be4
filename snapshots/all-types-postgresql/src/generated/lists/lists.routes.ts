// Made by pylight from pylight.yaml, table lists.
import { type RequestHandler, Router } from 'express'

import { listsRoutes } from '../../custom/lists.js'
import {
  methodNotAllowed,
  queryOf,
  sendBody,
  sendNothing,
  sendRow,
  withoutKey,
} from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { createList, deleteList, getList, listLists, updateList } from './lists.repository.js'
import {
  listCreate,
  listParams,
  listsIgnored,
  listUpdate,
  parseListsQuery,
} from './lists.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listLists(parseListsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = listParams.parse(req.params)
  refuseParameters(queryOf(req), listsIgnored)
  sendBody(res, await getList(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createList(listCreate.parse(req.body))
  res.location(`/api/lists/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = listParams.parse(req.params)
  const changes = listUpdate.parse(withoutKey(req.body, req.params, listParams))
  sendRow(res, await updateList(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = listParams.parse(req.params)
  await deleteList(id)
  sendNothing(res)
}

export const listsRouter: Router = Router()

listsRouter.use(listsRoutes)

listsRouter.get('/', list)
listsRouter.post('/', create)
listsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

listsRouter.get('/:id', get)
listsRouter.put('/:id', update)
listsRouter.patch('/:id', update)
listsRouter.delete('/:id', remove)
listsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
