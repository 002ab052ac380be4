import type { PackageManager } from './package-manager.js'
/**
 * What a spec means: every name chosen, every default filled in, every reference resolved.
 * Views turn it into the text of files; nothing in it depends on the environment or on a clock.
 */

import type { EnumValue } from '../spec/enum-values.js'
import type { Setting, SettingPart } from '../spec/settings.js'
import type {
  ColumnType,
  HttpMethod,
  JsonValue,
  Provider,
  ReferentialAction,
  StoreName,
} from '../spec/vocabulary.js'
import type { Caching } from './caching.js'
import type { Index, SqlIndex } from './indexes.js'
import type { ChangedTable, ForeignKey, WriteEffect } from './relations.js'
import type { Cors, Audience, RateLimit, RateLimits } from './request-rules.js'

export type { Caching, EnumValue, Index, SqlIndex }
export type { CachedAnswers, ChangedTable, ForeignKey, WriteEffect } from './relations.js'
import type { Authentication, Guards, RowRule, RuledReference } from './access.js'

export type {
  ApiKeyProvider,
  Authentication,
  ClaimPaths,
  Guard,
  Guards,
  JwtProvider,
  OauthProvider,
  RowRule,
  RuledReference,
  SignIn,
} from './access.js'
export type {
  ColumnType,
  HttpMethod,
  JsonValue,
  Provider,
  ReferentialAction,
  Setting,
  SettingPart,
  StoreName,
}

export interface Model {
  provider: Provider
  packageManager: PackageManager
  database: { url: Setting }
  redis: {
    /** Of the tables that don't say otherwise. */
    store: StoreName
    url: Setting
    prefix: Setting
    onUndelivered: 'answer' | 'reject'
    /** The most bytes of answers that each process keeps; absent when it keeps none. */
    nearBytes?: number
  }
  api: { title: string; version: string; description: string }
  /** Absent when nobody signs in: every route is public. */
  authentication?: Authentication
  /** Absent when pages of other origins may not use the API. */
  cors?: Cors
  /** The number of proxies before the API, or their addresses; absent when there are none. */
  trustProxy?: number | string[]
  /** Of the whole API. */
  rateLimit?: RateLimit
  /** Who gets the API described. */
  docs: Audience
  cachePage: Audience
  /** Enums that columns share, in alphabetical order. */
  enums: SharedEnum[]
  /** In alphabetical order. */
  tables: Table[]
}

export interface SharedEnum {
  /** The Prisma enum. */
  name: string
  /** The type's name in the database. */
  databaseName: string
  /** The schema that has it; absent where the spec names no schemas. */
  schema?: string
  values: EnumValue[]
}

export interface Table {
  /** The table's name in the URL, the cache keys, the folder and all messages. */
  name: string
  /** Its name in the database, any text. */
  databaseName: string
  /** The schema that has it; absent where the spec names no schemas. */
  schema?: string
  description?: string
  names: TableNames
  /** It is a view, or has no key: it is only read. */
  isView?: true
  /** Whether a push changes it. */
  managed: boolean
  /** In the order of the spec. */
  columns: Column[]
  /** One column, or several in key order; none of some views. */
  primaryKey: Column[]
  /** A key that the database returns is always the same text as the key that was asked for. */
  hasExactKey: boolean
  /** The constraint's name in the database: `order_items_pkey`, or `PRIMARY` on MySQL. */
  primaryKeyName: string
  /** Prisma's name of a composite key: `order_id_line_no` in `where: { order_id_line_no: … }`. */
  compoundKey?: string
  /** Of one or more columns, without the primary key. */
  uniques: Index[]
  indexes: Index[]
  /** Indexes that Prisma's schema can't say. */
  sqlIndexes: SqlIndex[]
  /** This table's foreign keys, in column order. */
  foreignKeys: ForeignKey[]
  /** All foreign keys that refer to this table, by table and column. */
  referencedBy: ForeignKey[]
  methods: HttpMethod[]
  /** Who may use each method; absent when nobody signs in. */
  guards?: Guards
  rateLimits: RateLimits
  /** Each write is logged. */
  audit: boolean
  /** The typed client has it. */
  client: boolean
  /** Which rows a caller may use; absent when all of them. */
  rowRules?: RowRule[]
  /** References to tables of which a caller may use only some rows. */
  ruledReferences: RuledReference[]
  /** Absent when the endpoint isn't cached. */
  caching: Caching
  pagination: { enabled: boolean; defaultPageSize: number; maxPageSize: number }
  /** Columns that can be filtered, in spec order; empty when filtering is off. */
  filters: Column[]
  /** Unknown parameters to ignore; `utm_*` is all that begin with `utm_`. */
  ignoredParameters: string[]
  /** Columns that can be sorted, in spec order; empty when sorting is off. */
  sorts: Column[]
  /** Sortable columns whose NULLs the database sorts as the largest values by default. */
  nullsLast: Column[]
  /** Never empty: ends with the primary key, so that pages are stable. */
  defaultSort: SortTerm[]
  writes: {
    create: WriteEffect
    update: WriteEffect
    delete: WriteEffect
    /** Of other programs: the API changes no primary key. */
    rekey: WriteEffect
  }
  /** Cached views that show its rows: each write makes them stale. */
  shownBy?: ChangedTable[]
}

/** Identifiers for one table, made only by `names.ts`. For `order_items`: */
export interface TableNames {
  /** `OrderItem`: the Prisma model and the interface of a row. */
  model: string
  /** `orderItem`: the Prisma client's property, as in `prisma.orderItem`. */
  delegate: string
  /** `orderItem`: the variable of a row; `classRow` when the delegate is a reserved word. */
  one: string
  /** `orderItems`: the beginning of identifiers, never a whole one. */
  many: string
  /** `OrderItems`: the same at the end of a function's name (`listOrderItems`). */
  Many: string
}

export interface Column {
  name: string
  /** Its name in the database, any text. */
  databaseName: string
  type: ColumnType
  description?: string
  /** Whether a push changes it, in a table that it changes. */
  managed: boolean
  nullable: boolean
  hidden: boolean
  unique: boolean
  primaryKey: boolean
  /** The server sets it on every write (`updated_at: true`). */
  updatedAt: boolean
  /** The database fills it in on each write. */
  generated: boolean
  /** Requests can't set it. */
  readOnly: boolean
  /** A new row gets its value from the caller. */
  ofCaller: boolean
  /** Requests can't change it. */
  writeOnce: boolean
  /** Roles that get it in answers; absent when everyone does who gets the row. */
  readRoles?: string[]
  /** Roles whose requests may set it; absent when all may. */
  writeRoles?: string[]
  default?: ColumnDefault
  /** Whether the API sets the default, because not every database can. */
  defaultByApi: boolean
  /** The values, if the type lists them; else empty. */
  values: string[]
  /** Prisma's names of the values, if any of them differs from its value. */
  valueNames?: string[]
  /** The Prisma enum of a type that lists its values: `OrderStatus`. */
  enumName?: string
  /** Whether other columns may have the same enum. */
  sharesEnum?: true
  length?: number
  precision?: number
  scale?: number
  /** The database's name of a native type, in small letters. */
  native?: string
  checks: {
    /** As text, which is exact for decimals and bigints. */
    min?: string
    max?: string
    minLength?: number
    maxLength?: number
    /** The source of a regular expression. */
    pattern?: string
  }
  /** The foreign key of this column alone. */
  references?: ForeignKey
}

export type ColumnDefault =
  | { kind: 'now' | 'uuid' | 'cuid' | 'autoincrement' }
  | { kind: 'literal'; value: JsonValue }
  /** What the database works out. */
  | { kind: 'sql'; sql: string }

export interface SortTerm {
  column: string
  descending: boolean
}
