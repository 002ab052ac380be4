// Made by pylight from pylight.yaml, table caches.
import { z } from 'zod'

import type { CacheEntry as CacheEntryRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface CacheEntry {
  key: string
  value: string | null
  prisma: boolean
}

/** The answer for a row. */
export function toCacheEntry(row: CacheEntryRow): CacheEntry {
  return {
    key: row.key,
    value: row.value,
    prisma: row.prisma,
  }
}

export const cacheEntryParams = z.strictObject({
  key: values.text({ max: 100 }),
})

/** Unknown parameters that are ignored. */
export const cachesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.CacheEntryWhereInput
type OrderBy = Prisma.CacheEntryOrderByWithRelationInput

export const parseCachesQuery = queryParser<Where, OrderBy>({
  filters: {
    key: filters.text,
    value: filters.nullable(filters.text),
    prisma: filters.boolean,
  },
  sorts: ['key', 'value', 'prisma'],
  defaultSort: ['key'],
  primaryKey: ['key'],
  pages: { size: 10, maxSize: 100 },
  ignored: cachesIgnored,
})
export type CachesQuery = ReturnType<typeof parseCachesQuery>

/** Columns that a new row must have. */
const required = {
  key: values.keyText({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {
  value: values.text().nullable(),
  prisma: values.boolean(),
}

/** Values of a new row. */
export interface CacheEntryCreate {
  key: string
  value?: string | null
  prisma?: boolean
}

export const cacheEntryCreate: z.ZodType<CacheEntryCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface CacheEntryUpdate {
  key?: string
  value?: string | null
  prisma?: boolean
}

export const cacheEntryUpdate: z.ZodType<CacheEntryUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type CachesHooks = WriteHooks<[key: string], CacheEntry, CacheEntryCreate, CacheEntryUpdate>
