// Made by pylight from pylight.yaml.
import { type Express, Router } from 'express'

import { env } from '../env.js'
import { readFigures } from './figures.js'
import { style } from './files.js'
import { page } from './page.js'

/** Serves a page that shows what the cache does. */
export function mountCachePage(app: Express): void {
  app.use('/cache', (req, res, next) => {
    if (hasCachePage()) routes(req, res, next)
    else next()
  })
}

/** Whether there is `/cache`: not in production. */
export function hasCachePage(): boolean {
  return env.NODE_ENV !== 'production'
}

const routes = Router()

routes.use((_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
})

routes.get('/', async (_req, res) => {
  res.type('html').send(page(await readFigures().catch(() => undefined)))
})

routes.get('/cache.css', (_req, res) => {
  res.type('css').send(style)
})
