// Made by pylight from pylight.yaml, table imports.
import { z } from 'zod'

import type { Import as ImportRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Import {
  code: string
  origin: string
  state: string
}

/** The answer for a row. */
export function toImport(row: ImportRow): Import {
  return {
    code: row.code,
    origin: row.origin,
    state: row.state,
  }
}

export const importRowParams = z.strictObject({
  code: values.text({ max: 20 }),
})

/** Unknown parameters that are ignored. */
export const importsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ImportWhereInput
type OrderBy = Prisma.ImportOrderByWithRelationInput

export const parseImportsQuery = queryParser<Where, OrderBy>({
  filters: {
    code: filters.text,
    origin: filters.text,
    state: filters.text,
  },
  sorts: ['code', 'origin', 'state'],
  defaultSort: ['code'],
  primaryKey: ['code'],
  pages: { size: 10, maxSize: 100 },
  ignored: importsIgnored,
})
export type ImportsQuery = ReturnType<typeof parseImportsQuery>

/** Columns that a new row must have. */
const required = {
  code: values.keyText({ max: 20 }),
  state: values.text({ max: 20 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.ImportUncheckedCreateInput, 'origin'>

/** Columns that an update may repeat but not change. */
export const importsFixed = ['origin']

/** Columns of a row to change. */
export interface ImportUpdate {
  code?: string
  state?: string
}
export type ImportChanges = ImportUpdate & Partial<ReadOnly>

export const importRowUpdate: z.ZodType<ImportUpdate> = values.updateBody(
  { ...required, ...optional },
  importsFixed,
)

export type ImportsHooks = WriteHooks<[code: string], Import, never, ImportChanges>
