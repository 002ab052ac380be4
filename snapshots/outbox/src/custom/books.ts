import { Router } from 'express'

import type { BooksHooks } from '../generated/books/books.schema.js'

/** Your code around the writes of books: `beforeCreate`, `afterUpdate` and so on. */
export const booksHooks: BooksHooks = {}

/** Your own routes below `/api/books`; they take precedence over the generated ones. */
export const booksRoutes: Router = Router()
