// Made by pylight from pylight.yaml, table comments.
import { commentsHooks as hooks } from '../../custom/comments.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { commentsKeys, commentsTtl, commentsWrites } from './comments.cache.js'
import {
  type Comment,
  type CommentCreate,
  type CommentsQuery,
  type CommentUpdate,
  toComment,
} from './comments.schema.js'

/** `GET /api/comments` */
export async function listComments(query: CommentsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(commentsKeys.list(query), { listsOf: ['comments'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, commentsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.comment.findMany({ where, orderBy, skip, take }),
      prisma.comment.count({ where }),
    ])
    return pageOf(rows.map(toComment), total, query)
  })
}

/** `GET /api/comments/:id` */
export async function getComment(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(commentsKeys.item(id), { rowsOf: ['comments'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, commentsTtl.item, async () => {
    const row = await prisma.comment.findUnique({ where: { id } })
    return row ? toComment(row) : notFound('comments', id)
  })
}

/** `POST /api/comments` */
export async function createComment(values: CommentCreate): Promise<Comment> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(commentsWrites.create, () => prisma.comment.create({ data }))
  const created = toComment(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/comments/:id` */
export async function updateComment(id: number, changes: CommentUpdate): Promise<Comment> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(commentsWrites.update(id), () =>
    prisma.comment.update({ where: { id }, data }),
  )
  const updated = toComment(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/comments/:id` */
export async function deleteComment(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(commentsWrites.delete(id), () => prisma.comment.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
