// Made by pylight from pylight.yaml, table machine_keys.
import { z } from 'zod'

import type { MachineKey as MachineKeyRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface MachineKey {
  id: string
  machine: string
  roles: values.JsonValue
  expires_at: string | null
}

/** The answer for a row. */
export function toMachineKey(row: Omit<MachineKeyRow, 'hash'>): MachineKey {
  return {
    id: row.id,
    machine: row.machine,
    roles: row.roles,
    expires_at: row.expires_at && values.datetimeText(row.expires_at),
  }
}

export const machineKeyParams = z.strictObject({
  id: values.uuid(),
})

/** Unknown parameters that are ignored. */
export const machineKeysIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.MachineKeyWhereInput
type OrderBy = Prisma.MachineKeyOrderByWithRelationInput

export const parseMachineKeysQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.uuid,
    machine: filters.text,
    expires_at: filters.nullable(filters.datetime),
  },
  sorts: ['id', 'machine', 'expires_at'],
  nullsLast: ['expires_at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: machineKeysIgnored,
})
export type MachineKeysQuery = ReturnType<typeof parseMachineKeysQuery>

/** Columns that a new row must have. */
const required = {
  hash: values.text({ max: 64 }),
  machine: values.text({ max: 50 }),
}

/** Columns that it may leave out. */
const optional = {
  id: values.uuid(),
  roles: values.json(),
  expires_at: values.datetime().nullable(),
}

/** Values of a new row. */
export interface MachineKeyCreate {
  id?: string
  hash: string
  machine: string
  roles?: Prisma.InputJsonValue
  expires_at?: Date | null
}

export const machineKeyCreate: z.ZodType<MachineKeyCreate> = values.createBody(required, optional)

/** Values for columns that a new row leaves out. */
export const machineKeyDefaults = {
  roles: [],
}

/** Columns of a row to change. */
export interface MachineKeyUpdate {
  id?: string
  hash?: string
  machine?: string
  roles?: Prisma.InputJsonValue
  expires_at?: Date | null
}

export const machineKeyUpdate: z.ZodType<MachineKeyUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type MachineKeysHooks = WriteHooks<
  [id: string],
  MachineKey,
  MachineKeyCreate,
  MachineKeyUpdate
>
