// Made by pylight from pylight.yaml, table busy_studios.
import type { BusyStudio as BusyStudioRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'

export interface BusyStudio {
  name: string | null
  films: string | null
}

/** The answer for a row. */
export function toBusyStudio(row: BusyStudioRow): BusyStudio {
  return {
    name: row.name,
    films: row.films?.toString() ?? null,
  }
}

/** Unknown parameters that are ignored. */
export const busyStudiosIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.BusyStudioWhereInput
type OrderBy = Prisma.BusyStudioOrderByWithRelationInput

export const parseBusyStudiosQuery = queryParser<Where, OrderBy>({
  filters: {
    name: filters.nullable(filters.text),
    films: filters.nullable(filters.bigint),
  },
  sorts: ['name', 'films'],
  nullsLast: ['name', 'films'],
  defaultSort: ['name', 'films'],
  primaryKey: ['name', 'films'],
  pages: { size: 10, maxSize: 100 },
  ignored: busyStudiosIgnored,
})
export type BusyStudiosQuery = ReturnType<typeof parseBusyStudiosQuery>

export type BusyStudiosHooks = WriteHooks<[], BusyStudio, never, never>
