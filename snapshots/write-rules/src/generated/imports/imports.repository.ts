// Made by pylight from pylight.yaml, table imports.
import { importsHooks as hooks } from '../../custom/imports.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import { importsKeys, importsTtl, importsWrites } from './imports.cache.js'
import { type Import, type ImportChanges, type ImportsQuery, toImport } from './imports.schema.js'

/** `GET /api/imports` */
export async function listImports(query: ImportsQuery, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(importsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['imports'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, importsTtl.list, () => findImportPage(query, context))
}

/** A page of rows, from the database. */
export async function findImportPage(
  query: ImportsQuery,
  context: Context = {},
): Promise<PageOf<Import>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.import.findMany({ where, orderBy, skip, take }),
    db.import.count({ where }),
  ])
  return pageOf(rows.map(toImport), total, query)
}

/** `GET /api/imports/:code` */
export async function getImport(code: string, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(importsKeys.item(code), {
    endpoint: 'item',
    rowsOf: ['imports'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, importsTtl.item, async () => {
    const row = await findImport(code, context)
    return found(row, 'imports', code)
  })
}

/** One row, from the database. */
export async function findImport(code: string, context: Context = {}): Promise<Import | undefined> {
  const db = databaseOf(context)
  const row = await db.import.findFirst({ where: { code } })
  return row ? toImport(row) : undefined
}

/** `PATCH /api/imports/:code` */
export async function updateImport(
  code: string,
  changes: ImportChanges,
  context: Context = {},
): Promise<Import> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(code, changes, { db })) ?? changes
  const row = await cache.write(importsWrites.update(code), () =>
    orNotFound(db.import.update({ where: { code }, data }), 'imports', code),
  )
  const updated = toImport(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}
