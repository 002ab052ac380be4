// Made by pylight from pylight.yaml, table tags.
import { type RequestHandler, Router } from 'express'

import { tagsRoutes } from '../../custom/tags.js'
import { methodNotAllowed, queryOf, sendBody } from '../shared/http.js'
import { refuseParameters } from '../shared/parameters.js'
import { getTag, listTags } from './tags.repository.js'
import { parseTagsQuery, tagParams, tagsIgnored } from './tags.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listTags(parseTagsQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = tagParams.parse(req.params)
  refuseParameters(queryOf(req), tagsIgnored)
  sendBody(res, await getTag(id))
}

export const tagsRouter: Router = Router()

tagsRouter.use(tagsRoutes)

tagsRouter.get('/', list)
tagsRouter.all('/', methodNotAllowed('GET', 'HEAD'))

tagsRouter.get('/:id', get)
tagsRouter.all('/:id', methodNotAllowed('GET', 'HEAD'))
