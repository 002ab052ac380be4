// Made by pylight from pylight.yaml, table articles.
import { articlesHooks as hooks } from '../../custom/articles.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { articlesKeys, articlesTtl, articlesWrites } from './articles.cache.js'
import {
  type Article,
  type ArticleChanges,
  type ArticleCreate,
  type ArticlesQuery,
  toArticle,
} from './articles.schema.js'

/** `GET /api/articles` */
export async function listArticles(
  query: ArticlesQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(articlesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['articles'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, articlesTtl.list, () => findArticlePage(query, context))
}

/** A page of rows, from the database. */
export async function findArticlePage(
  query: ArticlesQuery,
  context: Context = {},
): Promise<PageOf<Article>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.article.findMany({ where, orderBy, skip, take }),
    db.article.count({ where }),
  ])
  return pageOf(rows.map(toArticle), total, query)
}

/** `GET /api/articles/:id` */
export async function getArticle(id: string, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(articlesKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['articles'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, articlesTtl.item, async () => {
    const row = await findArticle(id, context)
    return found(row, 'articles', id)
  })
}

/** One row, from the database. */
export async function findArticle(id: string, context: Context = {}): Promise<Article | undefined> {
  const db = databaseOf(context)
  const row = await db.article.findUnique({ where: { id } })
  return row ? toArticle(row) : undefined
}

/** `POST /api/articles` */
export async function createArticle(
  values: ArticleCreate,
  context: Context = {},
): Promise<Article> {
  const db = databaseOf(context)
  const data = await hooks.beforeCreate(values, { db })
  const row = await cache.write(articlesWrites.create(), () => db.article.create({ data }))
  const created = toArticle(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/articles/:id` */
export async function updateArticle(
  id: string,
  changes: ArticleChanges,
  context: Context = {},
): Promise<Article> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(articlesWrites.update(id), () =>
    orNotFound(db.article.update({ where: { id }, data }), 'articles', id),
  )
  const updated = toArticle(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/articles/:id` */
export async function deleteArticle(id: string, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(articlesWrites.delete(id), () =>
    orNotFound(db.article.delete({ where: { id } }), 'articles', id),
  )
  await hooks.afterDelete?.(id, { db })
}
