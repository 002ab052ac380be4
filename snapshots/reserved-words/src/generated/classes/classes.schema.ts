// Made by pylight from pylight.yaml, table classes.
import { z } from 'zod'

import type { Class as ClassRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Class {
  id: number
  name: string
  package_id: number | null
}

/** The answer for a row. */
export function toClass(row: ClassRow): Class {
  return {
    id: row.id,
    name: row.name,
    package_id: row.package_id,
  }
}

export const classRowParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const classesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ClassWhereInput
type OrderBy = Prisma.ClassOrderByWithRelationInput

export const parseClassesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    package_id: filters.nullable(filters.integer),
  },
  sorts: ['id', 'name', 'package_id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: classesIgnored,
})
export type ClassesQuery = ReturnType<typeof parseClassesQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 50 }),
}

/** Columns that it may leave out. */
const optional = {
  package_id: values.integer().nullable(),
}

/** Values of a new row. */
export interface ClassCreate {
  name: string
  package_id?: number | null
}

export const classRowCreate: z.ZodType<ClassCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ClassUpdate {
  name?: string
  package_id?: number | null
}

export const classRowUpdate: z.ZodType<ClassUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ClassesHooks = WriteHooks<[id: number], Class, ClassCreate, ClassUpdate>
