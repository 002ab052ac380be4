// Made by pylight from pylight.yaml, table tags.
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { tagsKeys, tagsTtl } from './tags.cache.js'
import { type Tag, type TagsQuery, toTag } from './tags.schema.js'

/** `GET /api/tags` */
export async function listTags(query: TagsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(tagsKeys.list(query), { endpoint: 'list', listsOf: ['tags'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, tagsTtl.list, () => findTagPage(query, context))
}

/** A page of rows, from the database. */
export async function findTagPage(query: TagsQuery, context: Context = {}): Promise<PageOf<Tag>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.tag.findMany({ where, orderBy, skip, take }),
    db.tag.count({ where }),
  ])
  return pageOf(rows.map(toTag), total, query)
}

/** `GET /api/tags/:id` */
export async function getTag(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(tagsKeys.item(id), { endpoint: 'item', rowsOf: ['tags'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, tagsTtl.item, async () => {
    const row = await findTag(id, context)
    return found(row, 'tags', id)
  })
}

/** One row, from the database. */
export async function findTag(id: number, context: Context = {}): Promise<Tag | undefined> {
  const db = databaseOf(context)
  const row = await db.tag.findUnique({ where: { id } })
  return row ? toTag(row) : undefined
}
