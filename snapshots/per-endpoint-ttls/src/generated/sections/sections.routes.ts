// Made by pylight from pylight.yaml, table sections.
import { type RequestHandler, Router } from 'express'

import { sectionsRoutes } from '../../custom/sections.js'
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
  createSection,
  deleteSection,
  getSection,
  listSections,
  updateSection,
} from './sections.repository.js'
import {
  parseSectionsQuery,
  sectionCreate,
  sectionParams,
  sectionsIgnored,
  sectionUpdate,
} from './sections.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listSections(parseSectionsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = sectionParams.parse(req.params)
  refuseParameters(queryOf(req), sectionsIgnored)
  sendBody(res, await getSection(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createSection(sectionCreate.parse(req.body))
  res.location(`/api/sections/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = sectionParams.parse(req.params)
  const changes = sectionUpdate.parse(withoutKey(req.body, req.params, sectionParams))
  sendRow(res, await updateSection(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = sectionParams.parse(req.params)
  await deleteSection(id)
  sendNothing(res)
}

export const sectionsRouter: Router = Router()

sectionsRouter.use(sectionsRoutes)

sectionsRouter.get('/', list)
sectionsRouter.post('/', create)
sectionsRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

sectionsRouter.get('/:id', get)
sectionsRouter.put('/:id', update)
sectionsRouter.patch('/:id', update)
sectionsRouter.delete('/:id', remove)
sectionsRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
