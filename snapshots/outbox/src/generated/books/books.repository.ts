// Made by pylight from pylight.yaml, table books.
import { booksHooks as hooks } from '../../custom/books.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { booksKeys, booksTtl, booksWrites } from './books.cache.js'
import {
  type Book,
  type BookCreate,
  type BooksQuery,
  type BookUpdate,
  toBook,
} from './books.schema.js'

/** `GET /api/books` */
export async function listBooks(query: BooksQuery, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(booksKeys.list(query), { endpoint: 'list', listsOf: ['books'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, booksTtl.list, () => findBookPage(query, context))
}

/** A page of rows, from the database. */
export async function findBookPage(
  query: BooksQuery,
  context: Visitor = {},
): Promise<PageOf<Book>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.book.findMany({ where, orderBy, skip, take }),
    db.book.count({ where }),
  ])
  return pageOf(rows.map(toBook), total, query)
}

/** `GET /api/books/:code` */
export async function getBook(code: string, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(booksKeys.item(code), { endpoint: 'item', rowsOf: ['books'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, booksTtl.item, async () => {
    const row = await findBook(code, context)
    return found(row, 'books', code)
  })
}

/** One row, from the database. */
export async function findBook(code: string, context: Visitor = {}): Promise<Book | undefined> {
  const db = databaseOf(context)
  const row = await db.book.findFirst({ where: { code } })
  return row ? toBook(row) : undefined
}

/** `POST /api/books` */
export async function createBook(values: BookCreate, context: Visitor = {}): Promise<Book> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(booksWrites.create(), () => db.book.create({ data }))
  const created = toBook(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/books/:code` */
export async function updateBook(
  code: string,
  changes: BookUpdate,
  context: Visitor = {},
): Promise<Book> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(code, changes, { ...context, db })) ?? changes
  const row = await cache.write(booksWrites.update(code), () =>
    orNotFound(db.book.update({ where: { code }, data }), 'books', code),
  )
  const updated = toBook(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/books/:code` */
export async function deleteBook(code: string, context: Visitor = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(code, { ...context, db })
  await cache.write(booksWrites.delete(code), () =>
    orNotFound(db.book.delete({ where: { code } }), 'books', code),
  )
  await hooks.afterDelete?.(code, { ...context, db })
}
