// Made by pylight from pylight.yaml, table x_organizational_unit_responsibility_assignment_hi.
import { z } from 'zod'

import type {
  Prisma,
  XOrganizationalUnitResponsibilityAssignmentHi as XOrganizationalUnitResponsibilityAssignmentHiRow,
} from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { listQuery } from '../shared/query.js'
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

export const xOrganizationalUnitResponsibilityAssignmentHiQuery = listQuery<Where, OrderBy>({
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
  typeof xOrganizationalUnitResponsibilityAssignmentHiQuery
>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  title: values.text({ max: 120 }),
}

export const xOrganizationalUnitResponsibilityAssignmentHiCreate = values.createBody(
  required,
  optional,
)
export type XOrganizationalUnitResponsibilityAssignmentHiCreate = z.output<
  typeof xOrganizationalUnitResponsibilityAssignmentHiCreate
>

export const xOrganizationalUnitResponsibilityAssignmentHiUpdate = values.updateBody({
  ...required,
  ...optional,
})
export type XOrganizationalUnitResponsibilityAssignmentHiUpdate = z.output<
  typeof xOrganizationalUnitResponsibilityAssignmentHiUpdate
>

export type XOrganizationalUnitResponsibilityAssignmentHiHooks = WriteHooks<
  [id: number],
  XOrganizationalUnitResponsibilityAssignmentHi,
  XOrganizationalUnitResponsibilityAssignmentHiCreate,
  XOrganizationalUnitResponsibilityAssignmentHiUpdate
>
