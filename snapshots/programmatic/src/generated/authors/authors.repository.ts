// Made by pylight from pylight.yaml, table authors.
import { authorsHooks as hooks } from '../../custom/authors.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { authorsKeys, authorsTtl, authorsWrites } from './authors.cache.js'
import {
  type Author,
  type AuthorCreate,
  type AuthorsQuery,
  type AuthorUpdate,
  toAuthor,
} from './authors.schema.js'

/** `GET /api/authors` */
export async function listAuthors(query: AuthorsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(authorsKeys.list(query), { listsOf: ['authors'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, authorsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.author.findMany({ where, orderBy, skip, take }),
      prisma.author.count({ where }),
    ])
    return pageOf(rows.map(toAuthor), total, query)
  })
}

/** `GET /api/authors/:id` */
export async function getAuthor(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(authorsKeys.item(id), { rowsOf: ['authors'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, authorsTtl.item, async () => {
    const row = await prisma.author.findUnique({ where: { id } })
    return row ? toAuthor(row) : notFound('authors', id)
  })
}

/** `POST /api/authors` */
export async function createAuthor(values: AuthorCreate): Promise<Author> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(authorsWrites.create, () => prisma.author.create({ data }))
  const created = toAuthor(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/authors/:id` */
export async function updateAuthor(id: number, changes: AuthorUpdate): Promise<Author> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(authorsWrites.update(id), () =>
    prisma.author.update({ where: { id }, data }),
  )
  const updated = toAuthor(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/authors/:id` */
export async function deleteAuthor(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(authorsWrites.delete(id), () => prisma.author.delete({ where: { id } }))
  await hooks.afterDelete?.(id)
}
