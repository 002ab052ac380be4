// Made by pylight from pylight.yaml, table books.
import { booksHooks as hooks } from '../../custom/books.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import { booksKeys, booksTtl, booksWrites } from './books.cache.js'
import {
  type Book,
  type BookCreate,
  type BooksQuery,
  type BookUpdate,
  toBook,
} from './books.schema.js'

/** `GET /api/books` */
export async function listBooks(query: BooksQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(booksKeys.list(query), { listsOf: ['books'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, booksTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.book.findMany({ where, orderBy, skip, take }),
      prisma.book.count({ where }),
    ])
    return pageOf(rows.map(toBook), total, query)
  })
}

/** `GET /api/books/:isbn` */
export async function getBook(isbn: string): Promise<CachedBody> {
  const entry = await cache.lookUp(booksKeys.item(isbn), { rowsOf: ['books'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, booksTtl.item, async () => {
    const row = await prisma.book.findUnique({ where: { isbn } })
    return row ? toBook(row) : notFound('books', isbn)
  })
}

/** `POST /api/books` */
export async function createBook(values: BookCreate): Promise<Book> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(booksWrites.create, () => prisma.book.create({ data }))
  const created = toBook(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/books/:isbn` */
export async function updateBook(isbn: string, changes: BookUpdate): Promise<Book> {
  const data = (await hooks.beforeUpdate?.(isbn, changes)) ?? changes
  const row = await cache.write(booksWrites.update(isbn), () =>
    prisma.book.update({ where: { isbn }, data }),
  )
  const updated = toBook(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/books/:isbn` */
export async function deleteBook(isbn: string): Promise<void> {
  await hooks.beforeDelete?.(isbn)
  await cache.write(booksWrites.delete(isbn), () => prisma.book.delete({ where: { isbn } }))
  await hooks.afterDelete?.(isbn)
}
