// Made by pylight from pylight.yaml, table x_organizational_unit_responsibility_assignment_hi.
import { z } from 'zod'

import type {
  Prisma,
  XOrganizationalUnitResponsibilityAssignmentHi as XOrganizationalUnitResponsibilityAssignmentHiRow,
} from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface XOrganizationalUnitResponsibilityAssignmentHi {
  id: number
  title: string
}

/** The answer for a row. */
export function toXOrganizationalUnitResponsibilityAssignmentHi(
  row: XOrganizationalUnitResponsibilityAssignmentHiRow,
): XOrganizationalUnitResponsibilityAssignmentHi {
  return {
    id: row.id,
    title: row.title,
  }
}

export const xOrganizationalUnitResponsibilityAssignmentHiParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const xOrganizationalUnitResponsibilityAssignmentHiIgnored: string[] = [
  'utm_*',
  '_',
  'fbclid',
  'gclid',
]

type Where = Prisma.XOrganizationalUnitResponsibilityAssignmentHiWhereInput
type OrderBy = Prisma.XOrganizationalUnitResponsibilityAssignmentHiOrderByWithRelationInput

export const parseXOrganizationalUnitResponsibilityAssignmentHiQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    title: filters.text,
  },
  sorts: ['id', 'title'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: xOrganizationalUnitResponsibilityAssignmentHiIgnored,
})
export type XOrganizationalUnitResponsibilityAssignmentHiQuery = ReturnType<
  typeof parseXOrganizationalUnitResponsibilityAssignmentHiQuery
>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  title: values.text({ max: 120 }),
}

/** Values of a new row. */
export interface XOrganizationalUnitResponsibilityAssignmentHiCreate {
  title?: string
}

export const xOrganizationalUnitResponsibilityAssignmentHiCreate: z.ZodType<XOrganizationalUnitResponsibilityAssignmentHiCreate> =
  values.createBody(required, optional)

/** Columns of a row to change. */
export interface XOrganizationalUnitResponsibilityAssignmentHiUpdate {
  title?: string
}

export const xOrganizationalUnitResponsibilityAssignmentHiUpdate: z.ZodType<XOrganizationalUnitResponsibilityAssignmentHiUpdate> =
  values.updateBody({ ...required, ...optional })

export type XOrganizationalUnitResponsibilityAssignmentHiHooks = WriteHooks<
  [id: number],
  XOrganizationalUnitResponsibilityAssignmentHi,
  XOrganizationalUnitResponsibilityAssignmentHiCreate,
  XOrganizationalUnitResponsibilityAssignmentHiUpdate
>
