// Made by pylight from pylight.yaml, table sites.
import { z } from 'zod'

import type { Prisma, Site as SiteRow } from '../prisma/client.js'
import { type Readable, readersParser } from '../shared/auth/columns.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import * as values from '../shared/values.js'
import { sitesReaders } from './sites.columns.js'

export interface Site {
  region: string
  own: string
  org: string
  owner: string
  parent: string | null
}

/** The answer for a row. */
export function toSite(row: SiteRow): Site {
  return {
    region: row.region,
    own: row.own.toString(),
    org: row.org,
    owner: row.owner,
    parent: row.parent,
  }
}

/** What a caller gets of a row. */
export type SiteAnswer = Readable<Site, 'parent'>

export const siteParams = z.strictObject({
  region: values.text({ max: 20 }),
  own: values.bigint(),
})

/** Unknown parameters that are ignored. */
export const sitesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.SiteWhereInput
type OrderBy = Prisma.SiteOrderByWithRelationInput

export const parseSitesQuery = readersParser<Where, OrderBy>(sitesReaders, {
  filters: {
    region: filters.text,
    own: filters.bigint,
    org: filters.text,
    owner: filters.uuid,
    parent: filters.nullable(filters.text),
  },
  sorts: ['region', 'own', 'org', 'owner', 'parent'],
  nullsLast: ['parent'],
  defaultSort: ['region', 'own'],
  primaryKey: ['region', 'own'],
  pages: { size: 10, maxSize: 100 },
  ignored: sitesIgnored,
})
export type SitesQuery = ReturnType<typeof parseSitesQuery>

/** Columns that a new row must have. */
const required = {
  region: values.keyText({ max: 20 }),
  own: values.bigint(),
}

/** Columns that it may leave out. */
const optional = {
  parent: values.text({ max: 20 }).nullable(),
}

/** Values of a new row. */
export interface SiteCreate {
  region: string
  own: bigint
  parent?: string | null
}

export const siteCreate: z.ZodType<SiteCreate> = values.createBody(required, optional, [
  'org',
  'owner',
])

/** Columns that an update may repeat but not change. */
export const sitesFixed = ['org', 'owner']

/** Columns of a row to change. */
export interface SiteUpdate {
  region?: string
  own?: bigint
  parent?: string | null
}

export const siteUpdate: z.ZodType<SiteUpdate> = values.updateBody(
  { ...required, ...optional },
  sitesFixed,
)

export type SitesHooks = WriteHooks<
  [region: string, own_value: bigint],
  Site,
  SiteCreate,
  SiteUpdate
>
