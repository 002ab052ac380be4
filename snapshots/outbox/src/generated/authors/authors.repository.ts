// Made by pylight from pylight.yaml, table authors.
import { authorsHooks as hooks } from '../../custom/authors.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { authorsKeys, authorsTtl, authorsWrites } from './authors.cache.js'
import {
  type Author,
  type AuthorCreate,
  type AuthorsQuery,
  type AuthorUpdate,
  toAuthor,
} from './authors.schema.js'

/** `GET /api/authors` */
export async function listAuthors(query: AuthorsQuery, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(authorsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['authors'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, authorsTtl.list, () => findAuthorPage(query, context))
}

/** A page of rows, from the database. */
export async function findAuthorPage(
  query: AuthorsQuery,
  context: Visitor = {},
): Promise<PageOf<Author>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.author.findMany({ where, orderBy, skip, take }),
    db.author.count({ where }),
  ])
  return pageOf(rows.map(toAuthor), total, query)
}

/** `GET /api/authors/:id` */
export async function getAuthor(id: number, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(authorsKeys.item(id), { endpoint: 'item', rowsOf: ['authors'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, authorsTtl.item, async () => {
    const row = await findAuthor(id, context)
    return found(row, 'authors', id)
  })
}

/** One row, from the database. */
export async function findAuthor(id: number, context: Visitor = {}): Promise<Author | undefined> {
  const db = databaseOf(context)
  const row = await db.author.findUnique({ where: { id } })
  return row ? toAuthor(row) : undefined
}

/** `POST /api/authors` */
export async function createAuthor(values: AuthorCreate, context: Visitor = {}): Promise<Author> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(authorsWrites.create(), () => db.author.create({ data }))
  const created = toAuthor(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/authors/:id` */
export async function updateAuthor(
  id: number,
  changes: AuthorUpdate,
  context: Visitor = {},
): Promise<Author> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { ...context, db })) ?? changes
  const row = await cache.write(authorsWrites.update(id), () =>
    orNotFound(db.author.update({ where: { id }, data }), 'authors', id),
  )
  const updated = toAuthor(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/authors/:id` */
export async function deleteAuthor(id: number, context: Visitor = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { ...context, db })
  await cache.write(authorsWrites.delete(id), () =>
    orNotFound(db.author.delete({ where: { id } }), 'authors', id),
  )
  await hooks.afterDelete?.(id, { ...context, db })
}
