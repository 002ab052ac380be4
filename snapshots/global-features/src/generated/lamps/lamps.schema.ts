// Made by pylight from pylight.yaml, table lamps.
import { z } from 'zod'

import type { Lamp as LampRow, Prisma } from '../prisma/client.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Lamp {
  id: number
  name: string
  watts: number
}

/** The answer for a row. */
export function toLamp(row: LampRow): Lamp {
  return {
    id: row.id,
    name: row.name,
    watts: row.watts,
  }
}

export const lampParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const lampsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.LampWhereInput
type OrderBy = Prisma.LampOrderByWithRelationInput

export const parseLampsQuery = queryParser<Where, OrderBy>({
  filters: {},
  sorts: [],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 5, maxSize: 20 },
  ignored: lampsIgnored,
})
export type LampsQuery = ReturnType<typeof parseLampsQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 50 }),
  watts: values.integer({ min: 0 }),
}

/** Columns that it may leave out. */
const optional = {}

/** Values of a new row. */
export interface LampCreate {
  name: string
  watts: number
}

export const lampCreate: z.ZodType<LampCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface LampUpdate {
  name?: string
  watts?: number
}

export const lampUpdate: z.ZodType<LampUpdate> = values.updateBody({ ...required, ...optional })

export type LampsHooks = WriteHooks<[id: number], Lamp, LampCreate, LampUpdate>
