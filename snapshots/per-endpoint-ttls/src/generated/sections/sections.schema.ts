// Made by pylight from pylight.yaml, table sections.
import { z } from 'zod'

import type { Prisma, Section as SectionRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
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

export const parseSectionsQuery = queryParser<Where, OrderBy>({
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
export type SectionsQuery = ReturnType<typeof parseSectionsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface SectionCreate {
  name: string
}

export const sectionCreate: z.ZodType<SectionCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface SectionUpdate {
  name?: string
}

export const sectionUpdate: z.ZodType<SectionUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type SectionsHooks = WriteHooks<[id: number], Section, SectionCreate, SectionUpdate>
