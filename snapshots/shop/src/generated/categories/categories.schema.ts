// Made by pylight from pylight.yaml, table categories.
import { z } from 'zod'

import type { Category as CategoryRow, Prisma } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Category {
  id: number
  name: string
  slug: string
  description: string | null
  parent_id: number | null
  image_url: string | null
  is_active: boolean
  created_at: string
}

/** The answer for a row. */
export function toCategory(row: CategoryRow): Category {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    description: row.description,
    parent_id: row.parent_id,
    image_url: row.image_url,
    is_active: row.is_active,
    created_at: values.datetimeText(row.created_at),
  }
}

export const categoryParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const categoriesIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.CategoryWhereInput
type OrderBy = Prisma.CategoryOrderByWithRelationInput

export const parseCategoriesQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
    slug: filters.text,
    description: filters.nullable(filters.text),
    parent_id: filters.nullable(filters.integer),
    image_url: filters.nullable(filters.text),
    is_active: filters.boolean,
    created_at: filters.datetime,
  },
  sorts: ['id', 'name', 'slug', 'description', 'parent_id', 'image_url', 'is_active', 'created_at'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: categoriesIgnored,
})
export type CategoriesQuery = ReturnType<typeof parseCategoriesQuery>

/** Columns that a new row must have. */
const required = {
  name: values.text({ max: 100 }),
  slug: values.text({ max: 100 }),
}

/** Columns that it may leave out. */
const optional = {
  description: values.text().nullable(),
  parent_id: values.integer().nullable(),
  image_url: values.text({ max: 255 }).nullable(),
  is_active: values.boolean(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.CategoryUncheckedCreateInput, 'created_at'>

/** Values of a new row. */
export interface CategoryCreate {
  name: string
  slug: string
  description?: string | null
  parent_id?: number | null
  image_url?: string | null
  is_active?: boolean
}
export type CategoryInsert = CategoryCreate & ReadOnly

export const categoryCreate: z.ZodType<CategoryCreate> = values.createBody(required, optional, [
  'created_at',
])

/** Columns that an update may repeat but not change. */
export const categoriesFixed = ['created_at']

/** Columns of a row to change. */
export interface CategoryUpdate {
  name?: string
  slug?: string
  description?: string | null
  parent_id?: number | null
  image_url?: string | null
  is_active?: boolean
}
export type CategoryChanges = CategoryUpdate & Partial<ReadOnly>

export const categoryUpdate: z.ZodType<CategoryUpdate> = values.updateBody(
  { ...required, ...optional },
  categoriesFixed,
)

export type CategoriesHooks = WriteHooks<[id: number], Category, CategoryInsert, CategoryChanges>
