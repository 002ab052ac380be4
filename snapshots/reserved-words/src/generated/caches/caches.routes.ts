// Made by pylight from pylight.yaml, table caches.
import { type RequestHandler, Router } from 'express'

import { cachesRoutes } from '../../custom/caches.js'
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
  createCacheEntry,
  deleteCacheEntry,
  getCacheEntry,
  listCaches,
  updateCacheEntry,
} from './caches.repository.js'
import {
  cacheEntryCreate,
  cacheEntryParams,
  cacheEntryUpdate,
  cachesIgnored,
  parseCachesQuery,
} from './caches.schema.js'

const list: RequestHandler = async (req, res) => {
  sendBody(res, await listCaches(parseCachesQuery(queryOf(req))))
}

const get: RequestHandler = async (req, res) => {
  const { key } = cacheEntryParams.parse(req.params)
  refuseParameters(queryOf(req), cachesIgnored)
  sendBody(res, await getCacheEntry(key))
}

const create: RequestHandler = async (req, res) => {
  const created = await createCacheEntry(cacheEntryCreate.parse(req.body))
  res.location(`/api/caches/${encodeURIComponent(created.key)}`)
  sendRow(res.status(201), created)
}

const update: RequestHandler = async (req, res) => {
  const { key } = cacheEntryParams.parse(req.params)
  const changes = cacheEntryUpdate.parse(withoutKey(req.body, req.params, cacheEntryParams))
  sendRow(res, await updateCacheEntry(key, changes))
}

const remove: RequestHandler = async (req, res) => {
  const { key } = cacheEntryParams.parse(req.params)
  await deleteCacheEntry(key)
  sendNothing(res)
}

export const cachesRouter: Router = Router()

cachesRouter.use(cachesRoutes)

cachesRouter.get('/', list)
cachesRouter.post('/', create)
cachesRouter.all('/', methodNotAllowed('GET', 'HEAD', 'POST'))

cachesRouter.get('/:key', get)
cachesRouter.put('/:key', update)
cachesRouter.patch('/:key', update)
cachesRouter.delete('/:key', remove)
cachesRouter.all('/:key', methodNotAllowed('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'))
