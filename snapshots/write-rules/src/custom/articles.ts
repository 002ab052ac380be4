import { Router } from 'express'

import type { ArticlesHooks } from '../generated/articles/articles.schema.js'

/** Your code around the writes of articles: `beforeCreate`, `afterUpdate` and so on. */
export const articlesHooks: ArticlesHooks = {
  beforeCreate() {
    throw new Error('Requests can not set author_id, slug: set it here')
  },
}

/** Your own routes below `/api/articles`; they take precedence over the generated ones. */
export const articlesRoutes: Router = Router()
