// Made by pylight from pylight.yaml, table lamps.
import { z } from 'zod'

import type { Lamp as LampRow, Prisma } from '../prisma/client.js'
import type { WriteHooks } from '../shared/hooks.js'
import { listQuery } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Lamp {
  id: number
  name: string
  watts: number
}

/** A row as it is answered. */
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

/** Parameters that no request is refused for. */
export const lampsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.LampWhereInput
type OrderBy = Prisma.LampOrderByWithRelationInput

export const lampsQuery = listQuery<Where, OrderBy>({
  filters: {},
  sorts: [],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 5, maxSize: 20 },
  ignored: lampsIgnored,
})
export type LampsQuery = ReturnType<typeof lampsQuery>

/** What a new row must say. */
const required = {
  name: values.text({ max: 50 }),
  watts: values.integer({ min: 0 }),
}

/** What it may leave out. */
const optional = {}

export const lampCreate = values.createBody(required, optional)
export type LampCreate = z.output<typeof lampCreate>

export const lampUpdate = values.updateBody({ ...required, ...optional })
export type LampUpdate = z.output<typeof lampUpdate>

export type LampsHooks = WriteHooks<[id: number], Lamp, LampCreate, LampUpdate>
