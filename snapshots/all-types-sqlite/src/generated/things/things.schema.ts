// Made by pylight from pylight.yaml, table things.
import { z } from 'zod'

import { type Prisma, type Thing as ThingRow, ThingLevel } from '../prisma/client.js'
import * as filters from '../shared/filters.js'
import type { WriteHooks } from '../shared/hooks.js'
import * as moments from '../shared/moments.js'
import { queryParser } from '../shared/query.js'
import * as values from '../shared/values.js'

/** One of each */
export interface Thing {
  id: number
  count: number
  big: string | null
  price: string
  ratio: number | null
  small: number | null
  share: number | null
  mark: string | null
  flag: boolean
  code: string | null
  label: string
  body: string | null
  token: string
  slug: string
  day: string | null
  at: string | null
  seen_at: string | null
  local_at: string | null
  settings: values.JsonValue
  tags: values.JsonValue
  blob: string | null
  level: ThingLevel
  created_at: string
  updated_at: string
}

/** The answer for a row. */
export function toThing(row: Omit<ThingRow, 'secret'>): Thing {
  return {
    id: row.id,
    count: row.count,
    big: row.big?.toString() ?? null,
    price: row.price.toFixed(3),
    ratio: row.ratio,
    small: row.small,
    share: row.share && values.realNumber(row.share),
    mark: row.mark,
    flag: row.flag,
    code: row.code,
    label: row.label,
    body: row.body,
    token: row.token,
    slug: row.slug,
    day: row.day && values.dateText(row.day),
    at: row.at && values.timeText(row.at),
    seen_at: row.seen_at && values.datetimeText(row.seen_at),
    local_at: row.local_at && moments.text(row.local_at, 3),
    settings: row.settings,
    tags: row.tags,
    blob: row.blob && Buffer.from(row.blob).toString('base64'),
    level: row.level,
    created_at: values.datetimeText(row.created_at),
    updated_at: values.datetimeText(row.updated_at),
  }
}

export const thingParams = z.strictObject({
  id: values.integerText(),
})

/** Unknown parameters that are ignored. */
export const thingsIgnored: string[] = ['utm_*', '_', 'fbclid', 'gclid']

type Where = Prisma.ThingWhereInput
type OrderBy = Prisma.ThingOrderByWithRelationInput

export const parseThingsQuery = queryParser<Where, OrderBy>({
  filters: {
    id: filters.integer,
    count: filters.integer,
    big: filters.nullable(filters.bigint),
    price: filters.decimal,
    ratio: filters.nullable(filters.float),
    small: filters.nullable(filters.integer),
    share: filters.nullable(filters.float),
    mark: filters.nullable(filters.text),
    flag: filters.boolean,
    code: filters.nullable(filters.text),
    label: filters.text,
    body: filters.nullable(filters.text),
    token: filters.uuid,
    slug: filters.text,
    day: filters.nullable(filters.date),
    at: filters.nullable(filters.time),
    seen_at: filters.nullable(filters.datetime),
    local_at: filters.nullable(moments.filter(moments.timestamp(3), 3)),
    settings: filters.nullable(filters.json),
    tags: filters.nullable(filters.json),
    blob: filters.nullable(filters.bytes),
    level: filters.oneOf(ThingLevel),
    created_at: filters.datetime,
    updated_at: filters.datetime,
  },
  sorts: [
    'id',
    'count',
    'big',
    'price',
    'ratio',
    'small',
    'share',
    'mark',
    'flag',
    'code',
    'label',
    'body',
    'token',
    'slug',
    'day',
    'at',
    'seen_at',
    'local_at',
    'level',
    'created_at',
    'updated_at',
  ],
  defaultSort: ['id'],
  primaryKey: ['id'],
  pages: { size: 10, maxSize: 100 },
  ignored: thingsIgnored,
})
export type ThingsQuery = ReturnType<typeof parseThingsQuery>

/** Columns that a new row must have. */
const required = {}

/** Columns that it may leave out. */
const optional = {
  count: values.integer({ min: -100, max: 1000000 }),
  big: values.bigint({ min: -9007199254740993n, max: 9223372036854775806n }).nullable(),
  price: values.decimal({ precision: 12, scale: 3, min: '0' }),
  ratio: values.float({ min: 0, max: 1 }).nullable(),
  small: values.integer({ min: -32768, max: 32767 }).nullable(),
  share: values.real().nullable(),
  mark: values.text({ max: 3 }).nullable(),
  flag: values.boolean(),
  code: values.text({ min: 2, max: 20, pattern: /^[A-Z]+$/ }).nullable(),
  label: values.text({ max: 255 }),
  body: values.text().nullable(),
  token: values.uuid(),
  slug: values.text({ max: 40 }),
  day: values.date().nullable(),
  at: values.time().nullable(),
  seen_at: values.datetime().nullable(),
  local_at: moments.timestamp(3).nullable(),
  settings: values.nullableJson(),
  tags: values.nullableJson(),
  blob: values.bytes().nullable(),
  level: z.enum(ThingLevel),
  secret: values.text({ max: 255 }).nullable(),
}

/** Columns that requests can't set, but your hooks can. */
type ReadOnly = Pick<Prisma.ThingUncheckedCreateInput, 'created_at' | 'updated_at'>

/** Values of a new row. */
export interface ThingCreate {
  count?: number
  big?: bigint | null
  price?: Prisma.Decimal
  ratio?: number | null
  small?: number | null
  share?: number | null
  mark?: string | null
  flag?: boolean
  code?: string | null
  label?: string
  body?: string | null
  token?: string
  slug?: string
  day?: Date | null
  at?: Date | null
  seen_at?: Date | null
  local_at?: string | null
  settings?: values.NullableJson
  tags?: values.NullableJson
  blob?: Uint8Array<ArrayBuffer> | null
  level?: ThingLevel
  secret?: string | null
}
export type ThingInsert = ThingCreate & ReadOnly

export const thingCreate: z.ZodType<ThingCreate> = values.createBody(required, optional, [
  'created_at',
  'updated_at',
])

/** Columns that an update may repeat but not change. */
export const thingsFixed = ['created_at', 'updated_at']

/** Columns of a row to change. */
export interface ThingUpdate {
  count?: number
  big?: bigint | null
  price?: Prisma.Decimal
  ratio?: number | null
  small?: number | null
  share?: number | null
  mark?: string | null
  flag?: boolean
  code?: string | null
  label?: string
  body?: string | null
  token?: string
  slug?: string
  day?: Date | null
  at?: Date | null
  seen_at?: Date | null
  local_at?: string | null
  settings?: values.NullableJson
  tags?: values.NullableJson
  blob?: Uint8Array<ArrayBuffer> | null
  level?: ThingLevel
  secret?: string | null
}
export type ThingChanges = ThingUpdate & Partial<ReadOnly>

export const thingUpdate: z.ZodType<ThingUpdate> = values.updateBody(
  { ...required, ...optional },
  thingsFixed,
)

export type ThingsHooks = WriteHooks<[id: number], Thing, ThingInsert, ThingChanges>
