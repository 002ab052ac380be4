// Made by pylight from pylight.yaml, table constructor.
import { z } from 'zod'

import type { Constructor as ConstructorRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** Who built it */
export interface Constructor {
  id: number
  catch_id: number
  then: string | null
  name: string | null
}

/** The answer for a row. */
export function toConstructor(row: ConstructorRow): Constructor {
  return {
    id: row.id,
    catch_id: row.catch_id,
    then: row.then,
    name: row.name,
  }
}

export const constructorParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const constructorIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ConstructorWhereInput
type OrderBy = Prisma.ConstructorOrderByWithRelationInput

export const parseConstructorQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    catch_id: filters.integer,
    then: filters.nullable(filters.text),
    name: filters.nullable(filters.text),
  },
  sorts: ['id', 'catch_id', 'then', 'name'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: constructorIgnored,
})
export type ConstructorQuery = ReturnType<typeof parseConstructorQuery>

/** Columns that a new row must have. */
const required = {
  catch_id: values.integer(),
}

/** Columns that it may leave out. */
const optional = {
  then: values.text({ max: 30 }).nullable(),
  name: values.text({ max: 30 }).nullable(),
}

/** Values of a new row. */
export interface ConstructorCreate {
  catch_id: number
  then?: string | null
  name?: string | null
}

export const constructorCreate: z.ZodType<ConstructorCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ConstructorUpdate {
  catch_id?: number
  then?: string | null
  name?: string | null
}

export const constructorUpdate: z.ZodType<ConstructorUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type ConstructorHooks = WriteHooks<
  [id: number],
  Constructor,
  ConstructorCreate,
  ConstructorUpdate
>
