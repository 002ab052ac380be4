// Made by pylight from pylight.yaml, table articles.
import { articlesHooks as hooks } from '../../custom/articles.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { articlesKeys, articlesTtl, articlesWrites } from './articles.cache.js'
import {
  type Article,
  type ArticleCreate,
  type ArticlesQuery,
  type ArticleUpdate,
  toArticle,
} from './articles.schema.js'

/** `GET /api/articles` */
export async function listArticles(query: ArticlesQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(articlesKeys.list(query), { listsOf: ['articles'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, articlesTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.article.findMany({ where, orderBy, skip, take }),
      prisma.article.count({ where }),
    ])
    return pageOf(rows.map(toArticle), total, query)
  })
}

/** `GET /api/articles/:id` */
export async function getArticle(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(articlesKeys.item(id), { rowsOf: ['articles'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, articlesTtl.item, async () => {
    const row = await prisma.article.findUnique({ where: { id } })
    return row ? toArticle(row) : notFound('articles', id)
  })
}

/** `POST /api/articles` */
export async function createArticle(values: ArticleCreate): Promise<Article> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(articlesWrites.create, () => prisma.article.create({ data }))
  const created = toArticle(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/articles/:id` */
export async function updateArticle(id: number, changes: ArticleUpdate): Promise<Article> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(articlesWrites.update(id), () =>
    prisma.article.update({ where: { id }, data }),
  )
  const updated = toArticle(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/articles/:id` */
export async function deleteArticle(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(articlesWrites.delete(id), () => prisma.article.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
