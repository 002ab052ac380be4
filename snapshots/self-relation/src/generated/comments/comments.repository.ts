// Made by pylight from pylight.yaml, table comments.
import { commentsHooks as hooks } from '../../custom/comments.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { commentsKeys, commentsTtl, commentsWrites } from './comments.cache.js'
import {
  type Comment,
  type CommentChanges,
  type CommentInsert,
  type CommentsQuery,
  toComment,
} from './comments.schema.js'

/** `GET /api/comments` */
export async function listComments(
  query: CommentsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(commentsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['comments'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, commentsTtl.list, () => findCommentPage(query, context))
}

/** A page of rows, from the database. */
export async function findCommentPage(
  query: CommentsQuery,
  context: Context = {},
): Promise<PageOf<Comment>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.comment.findMany({ where, orderBy, skip, take }),
    db.comment.count({ where }),
  ])
  return pageOf(rows.map(toComment), total, query)
}

/** `GET /api/comments/:id` */
export async function getComment(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(commentsKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['comments'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, commentsTtl.item, async () => {
    const row = await findComment(id, context)
    return found(row, 'comments', id)
  })
}

/** One row, from the database. */
export async function findComment(id: number, context: Context = {}): Promise<Comment | undefined> {
  const db = databaseOf(context)
  const row = await db.comment.findUnique({ where: { id } })
  return row ? toComment(row) : undefined
}

/** `POST /api/comments` */
export async function createComment(
  values: CommentInsert,
  context: Context = {},
): Promise<Comment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(commentsWrites.create(), () => db.comment.create({ data }))
  const created = toComment(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/comments/:id` */
export async function updateComment(
  id: number,
  changes: CommentChanges,
  context: Context = {},
): Promise<Comment> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(commentsWrites.update(id), () =>
    orNotFound(db.comment.update({ where: { id }, data }), 'comments', id),
  )
  const updated = toComment(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/comments/:id` */
export async function deleteComment(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(commentsWrites.delete(id), () =>
    orNotFound(db.comment.delete({ where: { id } }), 'comments', id),
  )
  await hooks.afterDelete?.(id, { db })
}
