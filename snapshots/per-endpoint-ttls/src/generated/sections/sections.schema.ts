// Made by pylight from pylight.yaml, table sections.
import { z } from 'zod'

import type { Prisma, Section as SectionRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { listQuery } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Section {
  id: number
  name: string
}

/** The answer for a row. */
export function toSection(row: SectionRow): Section {
  return {
    id: row.id,
    name: row.name,
  }
}

export const sectionParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const sectionsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.SectionWhereInput
type OrderBy = Prisma.SectionOrderByWithRelationInput

export const sectionsQuery = listQuery<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
  },
  sorts: ['id', 'name'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: sectionsIgnored,
})
export type SectionsQuery = ReturnType<typeof sectionsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {}

export const sectionCreate = values.createBody(required, optional)
export type SectionCreate = z.output<typeof sectionCreate>

export const sectionUpdate = values.updateBody({ ...required, ...optional })
export type SectionUpdate = z.output<typeof sectionUpdate>

export type SectionsHooks = WriteHooks<[id: number], Section, SectionCreate, SectionUpdate>
