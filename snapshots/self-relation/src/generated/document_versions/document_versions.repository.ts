// Made by pylight from pylight.yaml, table document_versions.
import { documentVersionsHooks as hooks } from '../../custom/document_versions.js'
import { notFound } from '../shared/api-error.js'
import { cache, type CachedBody } from '../shared/cache/index.js'
import { prisma } from '../shared/prisma.js'
import { pageOf } from '../shared/query.js'
import {
  documentVersionsKeys,
  documentVersionsTtl,
  documentVersionsWrites,
} from './document_versions.cache.js'
import {
  type DocumentVersion,
  type DocumentVersionCreate,
  type DocumentVersionsQuery,
  type DocumentVersionUpdate,
  toDocumentVersion,
} from './document_versions.schema.js'

/** `GET /api/document_versions` */
export async function listDocumentVersions(query: DocumentVersionsQuery): Promise<CachedBody> {
  const entry = await cache.lookUp(documentVersionsKeys.list(query), {
    listsOf: ['document_versions'],
  })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, documentVersionsTtl.list, async () => {
    const { where, orderBy, skip, take } = query
    const [rows, total] = await Promise.all([
      prisma.documentVersion.findMany({ where, orderBy, skip, take }),
      prisma.documentVersion.count({ where }),
    ])
    return pageOf(rows.map(toDocumentVersion), total, query)
  })
}

/** `GET /api/document_versions/:id` */
export async function getDocumentVersion(id: number): Promise<CachedBody> {
  const entry = await cache.lookUp(documentVersionsKeys.item(id), { rowsOf: ['document_versions'] })
  if (entry.isFresh) return entry.body

  return cache.fill(entry, documentVersionsTtl.item, async () => {
    const row = await prisma.documentVersion.findUnique({ where: { id } })
    return row ? toDocumentVersion(row) : notFound('document_versions', id)
  })
}

/** `POST /api/document_versions` */
export async function createDocumentVersion(
  values: DocumentVersionCreate,
): Promise<DocumentVersion> {
  const data = (await hooks.beforeCreate?.(values)) ?? values
  const row = await cache.write(documentVersionsWrites.create, () =>
    prisma.documentVersion.create({ data }),
  )
  const created = toDocumentVersion(row)
  await hooks.afterCreate?.(created)
  return created
}

/** `PUT` and `PATCH /api/document_versions/:id` */
export async function updateDocumentVersion(
  id: number,
  changes: DocumentVersionUpdate,
): Promise<DocumentVersion> {
  const data = (await hooks.beforeUpdate?.(id, changes)) ?? changes
  const row = await cache.write(documentVersionsWrites.update(id), () =>
    prisma.documentVersion.update({ where: { id }, data }),
  )
  const updated = toDocumentVersion(row)
  await hooks.afterUpdate?.(updated)
  return updated
}

/** `DELETE /api/document_versions/:id` */
export async function deleteDocumentVersion(id: number): Promise<void> {
  await hooks.beforeDelete?.(id)
  await cache.write(documentVersionsWrites.delete(id), () =>
    prisma.documentVersion.delete({ where: { id } }),
  )
  await hooks.afterDelete?.(id)
}
