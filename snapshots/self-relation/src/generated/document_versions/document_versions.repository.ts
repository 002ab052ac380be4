// Made by pylight from pylight.yaml, table document_versions.
import { documentVersionsHooks as hooks } from '../../custom/document_versions.js'
import { found } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { type Context, databaseOf } from '../shared/context.js'
import { orNotFound } from '../shared/prisma-errors.js'
import { pageOf, type PageOf } from '../shared/query.js'
import {
  documentVersionsKeys,
  documentVersionsTtl,
  documentVersionsWrites,
} from './document_versions.cache.js'
import {
  type DocumentVersion,
  type DocumentVersionChanges,
  type DocumentVersionInsert,
  type DocumentVersionsQuery,
  toDocumentVersion,
} from './document_versions.schema.js'

/** `GET /api/document_versions` */
export async function listDocumentVersions(
  query: DocumentVersionsQuery,
  context: Context = {},
): Promise<CachedBody> {
  const entry = await cache.lookUp(documentVersionsKeys.list(query), {
    endpoint: 'list',
    listsOf: ['document_versions'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, documentVersionsTtl.list, () => findDocumentVersionPage(query, context))
}

/** A page of rows, from the database. */
export async function findDocumentVersionPage(
  query: DocumentVersionsQuery,
  context: Context = {},
): Promise<PageOf<DocumentVersion>> {
  const db = databaseOf(context)
  const { where, orderBy, skip, take } = query
  const [rows, total] = await Promise.all([
    db.documentVersion.findMany({ where, orderBy, skip, take }),
    db.documentVersion.count({ where }),
  ])
  return pageOf(rows.map(toDocumentVersion), total, query)
}

/** `GET /api/document_versions/:id` */
export async function getDocumentVersion(id: number, context: Context = {}): Promise<CachedBody> {
  const entry = await cache.lookUp(documentVersionsKeys.item(id), {
    endpoint: 'item',
    rowsOf: ['document_versions'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, documentVersionsTtl.item, async () => {
    const row = await findDocumentVersion(id, context)
    return found(row, 'document_versions', id)
  })
}

/** One row, from the database. */
export async function findDocumentVersion(
  id: number,
  context: Context = {},
): Promise<DocumentVersion | undefined> {
  const db = databaseOf(context)
  const row = await db.documentVersion.findUnique({ where: { id } })
  return row ? toDocumentVersion(row) : undefined
}

/** `POST /api/document_versions` */
export async function createDocumentVersion(
  values: DocumentVersionInsert,
  context: Context = {},
): Promise<DocumentVersion> {
  const db = databaseOf(context)
  const data = (await hooks.beforeCreate?.(values, { db })) ?? values
  const row = await cache.write(documentVersionsWrites.create(), () =>
    db.documentVersion.create({ data }),
  )
  const created = toDocumentVersion(row)
  await hooks.afterCreate?.(created, { db })
  return created
}

/** `PUT` and `PATCH /api/document_versions/:id` */
export async function updateDocumentVersion(
  id: number,
  changes: DocumentVersionChanges,
  context: Context = {},
): Promise<DocumentVersion> {
  const db = databaseOf(context)
  const data = (await hooks.beforeUpdate?.(id, changes, { db })) ?? changes
  const row = await cache.write(documentVersionsWrites.update(id), () =>
    orNotFound(db.documentVersion.update({ where: { id }, data }), 'document_versions', id),
  )
  const updated = toDocumentVersion(row)
  await hooks.afterUpdate?.(updated, { db })
  return updated
}

/** `DELETE /api/document_versions/:id` */
export async function deleteDocumentVersion(id: number, context: Context = {}): Promise<void> {
  const db = databaseOf(context)
  await hooks.beforeDelete?.(id, { db })
  await cache.write(documentVersionsWrites.delete(id), () =>
    orNotFound(db.documentVersion.delete({ where: { id } }), 'document_versions', id),
  )
  await hooks.afterDelete?.(id, { db })
}
