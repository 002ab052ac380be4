// Made by pylight from pylight.yaml.
import type { Express } from 'express'

import { authorsRouter } from './authors/authors.routes.js'
import { booksRouter } from './books/books.routes.js'
import { requireJson } from './shared/http.js'

/** One line per table. */
export function mountTables(app: Express): void {
  app.use('/api', requireJson)
  app.use('/api/authors', authorsRouter)
  app.use('/api/books', booksRouter)
}
