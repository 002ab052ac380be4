// Made by pylight from pylight.yaml, table copies.
import { copiesHooks as hooks } from '../../custom/copies.js'
import { found } from '../shared/api-error.js'
import type { Visitor } from '../shared/auth/principal.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { copiesKeys, copiesTtl, copiesWrites } from './copies.cache.js'
import {
  type CopiesQuery,
  type Copy,
  type CopyCreate,
  type CopyUpdate,
  toCopy,
} from './copies.schema.js'

/** `GET /api/copies` */
export async function listCopies(query: CopiesQuery, context: Visitor = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(copiesKeys.list(query), {
    endpoint: 'list',
    listsOf: ['copies'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, copiesTtl.list, () => findCopyPage(query, context))
}

/** A page of rows, from the database. */
export async function findCopyPage(
  query: CopiesQuery,
  context: Visitor = {},
): Promise<PageOf<Copy>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.copy.findMany({ where, orderBy, skip, take }),
    db.copy.count({ where }),
  ])
  return pageOf(rows.map(toCopy), total, query)
}

/** `GET /api/copies/:book_code/:number` */
export async function getCopy(
  book_code: string,
  number: number,
  context: Visitor = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(copiesKeys.item(book_code, number), {
    endpoint: 'item',
    rowsOf: ['copies'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, copiesTtl.item, async () => {
    const row = await findCopy(book_code, number, context)
    return found(row, 'copies', book_code, number)
  })
}

/** One row, from the database. */
export async function findCopy(
  book_code: string,
  number: number,
  context: Visitor = {},
): Promise<Copy | undefined> {
  const db = databaseOf(context)
  const row = await db.copy.findFirst({ where: { book_code, number } })
  return row ? toCopy(row) : undefined
}

/** `POST /api/copies` */
export async function createCopy(values: CopyCreate, context: Visitor = {}): Promise<Copy> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { ...context, db })) ?? values
  const row = await cache.write(copiesWrites.create(), () => db.copy.create({ data }))
  const created = toCopy(row)
  await hooks.afterCreate?.(created, { ...context, db })
  return created
}

/** `PUT` and `PATCH /api/copies/:book_code/:number` */
export async function updateCopy(
  book_code: string,
  number: number,
  changes: CopyUpdate,
  context: Visitor = {},
): Promise<Copy> {
  const db = databaseOf(context)
  const data =
    (await hooks.beforeUpdate?.(book_code, number, changes, { ...context, db })) ?? changes
  const row = await cache.write(copiesWrites.update(book_code, number), () =>
    orNotFound(
      db.copy.update({ where: { book_code_number: { book_code, number } }, data }),
      'copies',
      book_code,
      number,
    ),
  )
  const updated = toCopy(row)
  await hooks.afterUpdate?.(updated, { ...context, db })
  return updated
}

/** `DELETE /api/copies/:book_code/:number` */
export async function deleteCopy(
  book_code: string,
  number: number,
  context: Visitor = {},
): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(book_code, number, { ...context, db })
  await cache.write(copiesWrites.delete(book_code, number), () =>
    orNotFound(
      db.copy.delete({ where: { book_code_number: { book_code, number } } }),
      'copies',
      book_code,
      number,
    ),
  )
  await hooks.afterDelete?.(book_code, number, { ...context, db })
}
