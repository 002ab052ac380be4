// Made by pylight from pylight.yaml, table books.
import { booksHooks as hooks } from '../../custom/books.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { booksKeys, booksTtl, booksWrites } from './books.cache.js'
import {
  type Book,
  type BookChanges,
  type BookInsert,
  type BooksQuery,
  toBook,
} from './books.schema.js'

/** `GET /api/books` */
export async function listBooks(query: BooksQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(booksKeys.list(query), { endpoint: 'list', listsOf: ['books'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, booksTtl.list, () => findBookPage(query, context))
}

/** A page of rows, from the database. */
export async function findBookPage(
  query: BooksQuery,
  context: Context = {},
): Promise<PageOf<Book>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.book.findMany({ where, orderBy, skip, take }),
    db.book.count({ where }),
  ])
  return pageOf(rows.map(toBook), total, query)
}

/** `GET /api/books/:isbn` */
export async function getBook(isbn: string, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(booksKeys.item(isbn), { endpoint: 'item', rowsOf: ['books'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, booksTtl.item, async () => {
    const row = await findBook(isbn, context)
    return found(row, 'books', isbn)
  })
}

/** One row, from the database. */
export async function findBook(isbn: string, context: Context = {}): Promise<Book | undefined> {
  const db = databaseOf(context)
  const row = await db.book.findFirst({ where: { isbn } })
  return row ? toBook(row) : undefined
}

/** `POST /api/books` */
export async function createBook(values: BookInsert, context: Context = {}): Promise<Book> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(booksWrites.create(), () => db.book.create({ data }))
  const created = toBook(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/books/:isbn` */
export async function updateBook(
  isbn: string,
  changes: BookChanges,
  context: Context = {},
): Promise<Book> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(isbn, changes, { db })) ?? changes
  const row = await cache.write(booksWrites.update(isbn), () =>
    orNotFound(db.book.update({ where: { isbn }, data }), 'books', isbn),
  )
  const updated = toBook(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/books/:isbn` */
export async function deleteBook(isbn: string, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(isbn, { db })
  await cache.write(booksWrites.delete(isbn), () =>
    orNotFound(db.book.delete({ where: { isbn } }), 'books', isbn),
  )
  await hooks.afterDelete?.(isbn, { db })
}
