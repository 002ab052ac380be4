// Made by pylight from pylight.yaml.
import { type Express, Router } from 'express'

import { warmCaches } from '../../warm.js'
import { ApiError } from '../api-error.js'
import { allow } from '../auth/guards.js'
import { cache } from '../cache/index.js'
import { allTables } from '../cache/tables.js'
import { readFigures } from './figures.js'
import { script, signInPage, style } from './files.js'
import { page } from './page.js'

/** Serves a page that shows what the cache does, and lets it be flushed and warmed. */
export function mountCachePage(app: Express): void {
  app.use('/cache', routes)
}

/** Whether there is `/cache`. */
export function hasCachePage(): boolean {
  return true
}

const routes = Router()

routes.use((_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
})

routes.get('/', async (req, res) => {
  try {
    await allow(req, 'admin', "night's watch")
  } catch (error) {
    const isAsked = error instanceof ApiError && error.status === 401 && req.accepts('html')
    if (!isAsked) throw error
    res.status(401).type('html').send(signInPage)
    return
  }
  res.type('html').send(page(await readFigures().catch(() => undefined)))
})

routes.post('/flush', async (req, res) => {
  await allow(req, 'admin', "night's watch")
  refuseOtherPages(req.get('X-Requested-With'))
  const { table } = req.query
  const named = allTables.filter((name) => table === undefined || name === table)
  if (named.length === 0) throw new ApiError(404, 'There is no such cached table')
  await cache.flush(named)
  res.status(204).end()
})

routes.post('/warm', async (req, res) => {
  await allow(req, 'admin', "night's watch")
  refuseOtherPages(req.get('X-Requested-With'))
  await warmCaches()
  res.status(204).end()
})

/** Pages of other origins can't send a header of their own unasked. */
function refuseOtherPages(header: string | undefined): void {
  if (header === undefined) throw new ApiError(400, 'X-Requested-With is missing')
}

routes.get('/cache.js', (_req, res) => {
  res.type('js').send(script)
})

routes.get('/cache.css', (_req, res) => {
  res.type('css').send(style)
})
