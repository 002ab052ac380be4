// Made by pylight from pylight.yaml.
import { articlesWarm } from './articles/articles.cache.js'
import { listArticles } from './articles/articles.repository.js'
import { parseArticlesQuery } from './articles/articles.schema.js'
import { store } from './shared/cache/connection.js'
import { reportProblem } from './shared/database-problems.js'
import { log } from './shared/log.js'

/** Fetches the spec's warm lists into the cache. One that can't be fetched is logged. */
export async function warmCaches(): Promise<void> {
  for (const query of articlesWarm) {
    await warm('articles', query, () =>
      listArticles(parseArticlesQuery(new URLSearchParams(query))),
    )
  }
}

async function warm(table: string, query: string, list: () => Promise<unknown>) {
  try {
    if (await store.isTableBackWithin(table, 5000)) await list()
    else log.warn({ table, query }, 'a list is not warmed: its cache is away')
  } catch (error) {
    if (!reportProblem(error)) log.warn({ err: error, table, query }, 'could not warm a list')
  }
}
