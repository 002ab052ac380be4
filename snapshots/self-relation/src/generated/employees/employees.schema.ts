// Made by pylight from pylight.yaml, table employees.
import { z } from 'zod'

import type { Employee as EmployeeRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** Everyone who works here */
export interface Employee {
  id: number
  name: string
  badge: string
  manager_id: number | null
  mentor_badge: string | null
  hired_on: string
}

/** The answer for a row. */
export function toEmployee(row: EmployeeRow): Employee {
  return {
    id: row.id,
    name: row.name,
    badge: row.badge,
    manager_id: row.manager_id,
    mentor_badge: row.mentor_badge,
    hired_on: values.dateText(row.hired_on),
  }
}

export const employeeParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const employeesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.EmployeeWhereInput
type OrderBy = Prisma.EmployeeOrderByWithRelationInput

export const parseEmployeesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    badge: filters.text,
    manager_id: filters.nullable(filters.integer),
    mentor_badge: filters.nullable(filters.text),
    hired_on: filters.date,
  },
  sorts: ['id', 'name', 'badge', 'manager_id', 'mentor_badge', 'hired_on'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: employeesIgnored,
})
export type EmployeesQuery = ReturnType<typeof parseEmployeesQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 100 }),
  badge: values.text({ max: 12 }),
  hired_on: values.date(),
}

/** Columns that it may leave out. */
const optional = {
  manager_id: values.integer().nullable(),
  mentor_badge: values.text({ max: 12 }).nullable(),
}

/** Values of a new row. */
export interface EmployeeCreate {
  name: string
  badge: string
  manager_id?: number | null
  mentor_badge?: string | null
  hired_on: Date
}

export const employeeCreate: z.ZodType<EmployeeCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface EmployeeUpdate {
  name?: string
  badge?: string
  manager_id?: number | null
  mentor_badge?: string | null
  hired_on?: Date
}

export const employeeUpdate: z.ZodType<EmployeeUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type EmployeesHooks = WriteHooks<[id: number], Employee, EmployeeCreate, EmployeeUpdate>
