// Made by pylight from pylight.yaml, table document_versions.
import { z } from 'zod'

import type { DocumentVersion as DocumentVersionRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** Each version but the last has one successor */
export interface DocumentVersion {
  id: number
  title: string
  previous_version_id: number | null
  created_at: string
}

/** The answer for a row. */
export function toDocumentVersion(row: DocumentVersionRow): DocumentVersion {
  return {
    id: row.id,
    title: row.title,
    previous_version_id: row.previous_version_id,
    created_at: values.datetimeText(row.created_at),
  }
}

export const documentVersionParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const documentVersionsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.DocumentVersionWhereInput
type OrderBy = Prisma.DocumentVersionOrderByWithRelationInput

export const parseDocumentVersionsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    title: filters.text,
    previous_version_id: filters.nullable(filters.integer),
    created_at: filters.datetime,
  },
  sorts: ['id', 'title', 'previous_version_id', 'created_at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: documentVersionsIgnored,
})
export type DocumentVersionsQuery = ReturnType<typeof parseDocumentVersionsQuery>

/** Columns that a new row must have. */
const required = {
  title: values.text({ max: 200 }),
}

/** Columns that it may leave out. */
const optional = {
  previous_version_id: values.integer().nullable(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.DocumentVersionUncheckedCreateInput, 'created_at'>

/** Values of a new row. */
export interface DocumentVersionCreate {
  title: string
  previous_version_id?: number | null
}
export type DocumentVersionInsert = DocumentVersionCreate & ReadOnly

export const documentVersionCreate: z.ZodType<DocumentVersionCreate> = values.createBody(
  required,
  optional,
  ['created_at'],
)

/** Columns that an update may repeat but not change. */
export const documentVersionsFixed = ['created_at']

/** Columns of a row to change. */
export interface DocumentVersionUpdate {
  title?: string
  previous_version_id?: number | null
}
export type DocumentVersionChanges = DocumentVersionUpdate & Partial<ReadOnly>

export const documentVersionUpdate: z.ZodType<DocumentVersionUpdate> = values.updateBody(
  { ...required, ...optional },
  documentVersionsFixed,
)

export type DocumentVersionsHooks = WriteHooks<
  [id: number],
  DocumentVersion,
  DocumentVersionInsert,
  DocumentVersionChanges
>
