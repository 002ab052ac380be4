// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { authorsRouter } from './authors/authors.routes.js'
import { booksRouter } from './books/books.routes.js'
import { jsonBody } from './shared/body.js'

/** Mounts the routes of every table. */
export function mountTables(app: Express): void {
  app.use('/api', jsonBody)
  app.use('/api/authors', authorsRouter)
  app.use('/api/books', booksRouter)
}
