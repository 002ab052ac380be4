// Made by pylight from pylight.yaml, table articles.
import { type RequestHandler, Router } from 'express'

import { articlesRoutes } from '../../custom/articles.js'
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
  createArticle,
  deleteArticle,
  findArticle,
  getArticle,
  listArticles,
  updateArticle,
} from './articles.repository.js'
import {
  articleCreate,
  articleParams,
  articlesFixed,
  articlesIgnored,
  articleUpdate,
  parseArticlesQuery,
} from './articles.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listArticles(parseArticlesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { id } = articleParams.parse(req.params)
  refuseParameters(queryOf(req), articlesIgnored)
  sendBody(res, await getArticle(id))
}

const create: RequestHandler = async (req, res) => {
  const created = await createArticle(articleCreate.parse(req.body))
  res.location(`/api/articles/${created.id}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { id } = articleParams.parse(req.params)
  const body = withoutKey(req.body, req.params, articleParams)
  const current = async () => found(await findArticle(id), 'articles', id)
  const changes = articleUpdate.parse(await withoutRepeats(body, articlesFixed, current))
  sendRow(res, await updateArticle(id, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { id } = articleParams.parse(req.params)
  await deleteArticle(id)
  sendNothing(res)
}

export const articlesRouter: Router = Router()

articlesRouter.use(articlesRoutes)

articlesRouter.get('/', list)
articlesRouter.post('/', create)
articlesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

articlesRouter.get('/:id', get)
articlesRouter.put('/:id', update)
articlesRouter.patch('/:id', update)
articlesRouter.delete('/:id', remove)
articlesRouter.all('/:id', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
