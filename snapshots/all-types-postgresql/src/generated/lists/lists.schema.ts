// Made by pylight from pylight.yaml, table lists.
import { z } from 'zod'

import { type List as ListRow, ListLevels, type Prisma } from '../prisma/client.js'
import * as enums from '../shared/enums.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import * as moments from '../shared/moments.js'
import * as lists from '../shared/postgresql/lists.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

export interface List {
  id: number
  integers: (number | null)[] | null
  smallints: (number | null)[] | null
  bigints: (string | null)[] | null
  decimals: (string | null)[] | null
  floats: (number | null)[] | null
  reals: (number | null)[] | null
  booleans: (boolean | null)[] | null
  strings: (string | null)[]
  chars: (string | null)[] | null
  texts: (string | null)[]
  mails: (string | null)[] | null
  uuids: (string | null)[] | null
  dates: (string | null)[] | null
  times: (string | null)[] | null
  moments: (string | null)[]
  local_times: (string | null)[] | null
  levels: (ListLevels | null)[]
  ratings: (enums.RatingText | null)[] | null
}

/** The answer for a row. */
export function toList(row: ListRow): List {
  return {
    id: row.id,
    integers: lists.readNullable(row.integers, Number),
    smallints: lists.readNullable(row.smallints, Number),
    bigints: lists.readNullable(row.bigints),
    decimals: lists.readNullable(row.decimals),
    floats: lists.readNullable(row.floats, Number),
    reals: lists.readNullable(row.reals, Number),
    booleans: lists.readNullable(row.booleans, lists.isTrue),
    strings: lists.read(row.strings),
    chars: lists.readNullable(row.chars),
    texts: lists.read(row.texts),
    mails: lists.readNullable(row.mails),
    uuids: lists.readNullable(row.uuids),
    dates: lists.readNullable(row.dates),
    times: lists.readNullable(row.times, (text) => moments.text(text, 6)),
    moments: lists.read(row.moments, (text) => moments.text(text, 3, 'Z')),
    local_times: lists.readNullable(row.local_times, (text) => moments.text(text, 0)),
    levels: lists.read(row.levels, lists.oneOf(ListLevels)),
    ratings: lists.readNullable(row.ratings, lists.oneOf(enums.ratingTexts)),
  }
}

export const listParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const listsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ListWhereInput
type OrderBy = Prisma.ListOrderByWithRelationInput

export const parseListsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    integers: filters.nullable(lists.filter(filters.integer)),
    smallints: filters.nullable(lists.filter(filters.integer)),
    bigints: filters.nullable(lists.filter(filters.bigint)),
    decimals: filters.nullable(lists.filter(filters.decimal)),
    floats: filters.nullable(lists.filter(filters.float)),
    reals: filters.nullable(lists.filter(filters.float)),
    booleans: filters.nullable(lists.filter(filters.boolean)),
    strings: lists.filter(filters.text),
    chars: filters.nullable(lists.filter(filters.text)),
    texts: lists.filter(filters.text),
    mails: filters.nullable(lists.filter(filters.text)),
    uuids: filters.nullable(lists.filter(filters.uuid)),
    dates: filters.nullable(lists.filter(filters.date)),
    times: filters.nullable(lists.filter(moments.filter(moments.time(6), 6))),
    moments: lists.filter(filters.datetime),
    local_times: filters.nullable(lists.filter(moments.filter(moments.timestamp(0), 0))),
    levels: lists.filter(filters.oneOf(ListLevels)),
    ratings: filters.nullable(lists.filter(enums.filterOf(enums.ratingTexts))),
  },
  sorts: ['id'],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: listsIgnored,
})
export type ListsQuery = ReturnType<typeof parseListsQuery>

/** Columns that a new row must have. */
const required = {
  texts: lists.list(values.text()),
}

/** Columns that it may leave out. */
const optional = {
  integers: lists.nullableList(values.integer({ min: -5, max: 100 })),
  smallints: lists.nullableList(values.integer({ min: -32768, max: 32767 })),
  bigints: lists.nullableList(values.bigint()),
  decimals: lists.nullableList(values.decimal({ precision: 10, scale: 2 })),
  floats: lists.nullableList(values.float()),
  reals: lists.nullableList(values.real()),
  booleans: lists.nullableList(values.boolean()),
  strings: lists.list(values.text({ max: 20 })),
  chars: lists.nullableList(values.text({ max: 2 })),
  mails: lists.nullableList(values.text()),
  uuids: lists.nullableList(values.uuid()),
  dates: lists.nullableList(values.date()),
  times: lists.nullableList(moments.time(6)),
  moments: lists.list(values.datetime()),
  local_times: lists.nullableList(moments.timestamp(0)),
  levels: lists.list(z.enum(ListLevels)),
  ratings: lists.nullableList(z.enum(enums.ratingTexts)),
}

/** Values of a new row. */
export interface ListCreate {
  integers?: string[]
  smallints?: string[]
  bigints?: string[]
  decimals?: string[]
  floats?: string[]
  reals?: string[]
  booleans?: string[]
  strings?: string[]
  chars?: string[]
  texts: string[]
  mails?: string[]
  uuids?: string[]
  dates?: string[]
  times?: string[]
  moments?: string[]
  local_times?: string[]
  levels?: string[]
  ratings?: string[]
}

export const listCreate: z.ZodType<ListCreate> = values.createBody(required, optional)

/** Columns of a row to change. */
export interface ListUpdate {
  integers?: string[]
  smallints?: string[]
  bigints?: string[]
  decimals?: string[]
  floats?: string[]
  reals?: string[]
  booleans?: string[]
  strings?: string[]
  chars?: string[]
  texts?: string[]
  mails?: string[]
  uuids?: string[]
  dates?: string[]
  times?: string[]
  moments?: string[]
  local_times?: string[]
  levels?: string[]
  ratings?: string[]
}

export const listUpdate: z.ZodType<ListUpdate> = values.updateBody({ ...required, ...optional })

export type ListsHooks = WriteHooks<[id: number], List, ListCreate, ListUpdate>
