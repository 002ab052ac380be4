// Made by pylight from pylight.yaml, table tags.
import { z } from 'zod'

import type { Prisma, Tag as TagRow } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface Tag {
  id: number
  name: string
}

/** The answer for a row. */
export function toTag(row: TagRow): Tag {
  return {
    id: row.id,
    name: row.name,
  }
}

export const tagParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const tagsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.TagWhereInput
type OrderBy = Prisma.TagOrderByWithRelationInput

export const parseTagsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    name: filters.text,
  },
  sorts: ['id', 'name'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: tagsIgnored,
})
export type TagsQuery = ReturnType<typeof parseTagsQuery>

export type TagsHooks = WriteHooks<[id: number], Tag, never, never>
