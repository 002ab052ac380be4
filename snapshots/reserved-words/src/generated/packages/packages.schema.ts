// Made by pylight from pylight.yaml, table packages.
import { z } from 'zod'

import type { Package as PackageRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Package {
  id: number
  package: string
  import: values.JsonValue
}

/** The answer for a row. */
export function toPackage(row: Omit<PackageRow, 'private'>): Package {
  return {
    id: row.id,
    package: row.package,
    import: row.import,
  }
}

export const packageRowParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const packagesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.PackageWhereInput
type OrderBy = Prisma.PackageOrderByWithRelationInput

export const parsePackagesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    package: filters.text,
    import: filters.nullable(filters.json),
  },
  sorts: ['id', 'package'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: packagesIgnored,
})
export type PackagesQuery = ReturnType<typeof parsePackagesQuery>

/** Columns that a new row must have. */
const required = {
  package: values.text({ max: 50 }),
}

/** Columns that it may leave out. */
const optional = {
  import: values.nullableJson(),
  private: values.text({ max: 10 }).nullable(),
}

/** Values of a new row. */
export interface PackageCreate {
  package: string
  import?: values.NullableJson
  private?: string | null
}

export const packageRowCreate: z.ZodType<PackageCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface PackageUpdate {
  package?: string
  import?: values.NullableJson
  private?: string | null
}

export const packageRowUpdate: z.ZodType<PackageUpdate> = values.updateBody({
  ...required,
  ...optional,
})

export type PackagesHooks = WriteHooks<[id: number], Package, PackageCreate, PackageUpdate>
