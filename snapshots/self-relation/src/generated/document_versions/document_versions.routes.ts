// Made by pylight from pylight.yaml, table document_versions.
import { type RequestHandler, Router } from 'express'

import { documentVersionsRoutes } from '../../custom/document_versions.js'
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
  createDocumentVersion,
  deleteDocumentVersion,
  findDocumentVersion,
  getDocumentVersion,
  listDocumentVersions,
  updateDocumentVersion,
} from './document_versions.repository.js'
import {
  documentVersionCreate,
  documentVersionParams,
  documentVersionsFixed,
  documentVersionsIgnored,
  documentVersionUpdate,
  parseDocumentVersionsQuery,
} from './document_versions.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listDocumentVersions(parseDocumentVersionsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = documentVersionParams.parse(req.params)
  refuseParameters(queryOf(req), documentVersionsIgnored)
  sendBody(res, await getDocumentVersion(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createDocumentVersion(documentVersionCreate.parse(req.body))
  res.location(`/api/document_versions/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = documentVersionParams.parse(req.params)
  const body = withoutKey(req.body, req.params, documentVersionParams)
  const current = async () => found(await findDocumentVersion(id), 'document_versions', id)
  const changes = documentVersionUpdate.parse(
    await withoutRepeats(body, documentVersionsFixed, current),
  )
  sendRow(res, await updateDocumentVersion(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = documentVersionParams.parse(req.params)
  await deleteDocumentVersion(id)
  sendNothing(res)
}

export const documentVersionsRouter: Router = Router()

documentVersionsRouter.use(documentVersionsRoutes)

documentVersionsRouter.get('/', list)
documentVersionsRouter.post('/', create)
documentVersionsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

documentVersionsRouter.get('/:id', get)
documentVersionsRouter.put('/:id', update)
documentVersionsRouter.patch('/:id', update)
documentVersionsRouter.delete('/:id', remove)
documentVersionsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
