/**
 * What a spec means: every name chosen, every default filled in, every reference resolved.
 * Views turn it into the text of files; nothing in it depends on the environment or on a clock.
 */

import type { Setting, SettingPart } from '../spec/settings.js'
import type {
  ColumnType,
  HttpMethod,
  JsonValue,
  Provider,
  ReferentialAction,
} from '../spec/vocabulary.js'

export type { ColumnType, HttpMethod, JsonValue, Provider, ReferentialAction, Setting, SettingPart }

export interface Model {
  provider: Provider
  database: { url: Setting }
  redis: {
    /** What keeps the answers: Redis, the process's own memory, or the user's own code. */
    store: 'redis' | 'memory' | 'custom'
    url: Setting
    prefix: Setting
    onUndelivered: 'answer' | 'reject'
  }
  api: { title: string; version: string; description: string }
  /** In alphabetical order of their names. */
  tables: Table[]
}

export interface Table {
  /** The table's one name: in the database, the URL, the cache keys and the folder. */
  name: string
  description?: string
  names: TableNames
  /** In the order of the spec. */
  columns: Column[]
  /** One column, or several in key order. */
  primaryKey: Column[]
  /** The database gives back a key as it was asked for, whatever the column's collation or precision. */
  hasExactKey: boolean
  /** The database's name of that constraint: `order_items_pkey`, or `PRIMARY` on MySQL. */
  primaryKeyName: string
  /** Prisma's name of a key of several columns: `order_id_line_no` in `where: { order_id_line_no: … }`. */
  compoundKey?: string
  /** Of several columns or one, the primary key left out. */
  uniques: Index[]
  indexes: Index[]
  /** Foreign keys that stand in this table, in column order. */
  foreignKeys: ForeignKey[]
  /** Foreign keys of all tables that point at this one, by table and column. */
  referencedBy: ForeignKey[]
  methods: HttpMethod[]
  /** Absent: the endpoint isn't cached. */
  caching: Caching
  pagination: { enabled: boolean; defaultPageSize: number; maxPageSize: number }
  /** Columns that may be filtered, in spec order; empty when filtering is off. */
  filters: Column[]
  /** Unknown parameters of requests that are not refused; `utm_*` is all that begin with `utm_`. */
  ignoredParameters: string[]
  /** Columns that may be sorted by, in spec order; empty when sorting is off. */
  sorts: Column[]
  /** Those of all sorts whose NULLs the database takes for the largest values unless told otherwise. */
  nullsLast: Column[]
  /** Never empty: ends with the primary key, so that pages are stable. */
  defaultSort: SortTerm[]
  writes: { create: WriteEffect; update: WriteEffect; delete: WriteEffect }
}

/** Identifiers for one table; `names.ts` alone makes them. For `order_items`: */
export interface TableNames {
  /** `OrderItem`: the Prisma model and the interface of a row. */
  model: string
  /** `orderItem`: the Prisma client's property, to stand after a dot: `prisma.orderItem`. */
  delegate: string
  /** `orderItem`: a single row's variable; `classRow` where the delegate is a reserved word. */
  one: string
  /** `orderItems`: the stem of identifiers, never one by itself. */
  many: string
  /** `OrderItems`: the same at the end of a function's name (`listOrderItems`). */
  Many: string
}

export interface Column {
  name: string
  type: ColumnType
  description?: string
  nullable: boolean
  hidden: boolean
  unique: boolean
  primaryKey: boolean
  /** The server moves it on every write (`updated_at: true`). */
  updatedAt: boolean
  default?: ColumnDefault
  /** The API fills the default in, as not every database can hold it. */
  defaultByApi: boolean
  /** Of a type that lists its values; else empty. */
  values: string[]
  /** The Prisma enum of a type that lists its values: `OrderStatus`. */
  enumName?: string
  length?: number
  precision?: number
  scale?: number
  checks: {
    /** As exact text, for a decimal's or bigint's sake. */
    min?: string
    max?: string
    minLength?: number
    maxLength?: number
    /** The source of a regular expression. */
    pattern?: string
  }
  references?: ForeignKey
}

export type ColumnDefault =
  { kind: 'now' | 'uuid' | 'cuid' | 'autoincrement' } | { kind: 'literal'; value: JsonValue }

export interface ForeignKey {
  /** The table it stands in. */
  table: string
  column: string
  /** The table and column it points at. */
  target: string
  targetColumn: string
  onDelete: ReferentialAction
  onUpdate: ReferentialAction
  /** At most one row can point at each target: the column is unique or the whole primary key. */
  isOneToOne: boolean
  /** The database's name of the constraint: `order_items_product_id_fkey`. */
  constraint: string
  /** Prisma's field for the row pointed at: `product`. */
  field: string
  /** Prisma's field, in the target's model, for the rows that point at it: `order_items`. */
  backField: string
  /** Prisma's name of the relation, where two keys join the same two tables or a table joins itself. */
  relation?: string
}

export interface Index {
  columns: string[]
  /** The database's name: `products_sku_key`, `products_category_id_idx`. */
  name: string
}

export interface SortTerm {
  column: string
  descending: boolean
}

export interface Caching {
  /** Seconds that each endpoint's answers are kept; absent: the endpoint isn't cached. */
  list?: { ttl: number }
  item?: { ttl: number }
  /** Seconds that it is remembered that a row doesn't exist; 0 for not at all. */
  missingSeconds: number
  /** Seconds that an expired answer is still served while it is renewed; 0 for not at all. */
  renewingSeconds: number
  /** One process at a time asks the database for an answer that isn't cached. */
  lock: boolean
  /** Readers keep out of the cache while a write is under way. */
  strict: boolean
  /** What the table's keys begin with. */
  prefix: Setting
  /** List queries fetched at start: `page=1&limit=50&sort=-price`. */
  warm: string[]
}

/** What one kind of write makes stale, beyond the row itself and its table's lists. */
export interface WriteEffect {
  /** Other tables (or the same one, by a self reference) of which unknown rows change, in order. */
  changes: ChangedTable[]
}

/** Which answers of a table are cached. */
export interface CachedAnswers {
  lists: boolean
  rows: boolean
}

/** A table whose rows a foreign key changes, and why. Only tables that are cached are listed. */
export interface ChangedTable {
  table: string
  answers: CachedAnswers
  /** Each foreign key by which the write reaches the table. */
  because: { foreignKey: ForeignKey; action: ReferentialAction; on: 'delete' | 'update' }[]
  /** The keys are reached only when one of these referenced columns changes; empty on delete. */
  onlyWhenChanged: string[]
}
