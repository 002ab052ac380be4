import { hasReaders } from '../model/column-roles.js'
import type {
  ChangedTable,
  Column,
  ColumnType,
  ForeignKey,
  HttpMethod,
  Model,
  Provider,
  ReferentialAction,
  Setting,
  StoreName,
  Table,
} from '../model/model.js'
import { textOwners } from './authentication.js'
import { endpointsOf } from './endpoints.js'
import { arrowOf, rekeyedColumns, withViews } from './table-cache.js'
import { hasKnownKeys, itemExample } from './table-keys.js'
import { rowKey } from './row-key.js'

/** What a project caches and what makes it stale; commands print it and work on the cache by it. */
export interface CachePlan {
  provider: Provider
  databaseUrl: Setting
  redisUrl: Setting
  tables: CacheTable[]
}

export interface CacheTable {
  name: string
  /** Its name in the database. */
  databaseName: string
  /** The schema that has it; absent where the spec names no schemas. */
  schema?: string
  /** It is a view, or has no key: it is only read. */
  isView?: true
  /** Pushes and migrations leave it as it is. */
  managed?: false
  /** Prisma's model: `OrderItem`. */
  model: string
  /** The stem of the table's identifiers: `orderItems` of `orderItemsWrites`. */
  many: string
  /** `/api/products` */
  path: string
  /** The prefix of its keys in Redis. */
  prefix: Setting
  store: StoreName
  isStrict: boolean
  /** Empty when nothing of the table is cached. */
  endpoints: CachedEndpoint[]
  /** Query strings of the lists that are cached at start. */
  warm: string[]
  /** Whether two different keys are always two rows to the database. */
  hasExactKey: boolean
  /** Columns that say whose a row is: keys begin with their values. */
  owners: string[]
  /** The texts among them, as the database names them. */
  textOwners?: string[]
  primaryKey: {
    name: string
    /** Its name in the database, if that is another. */
    databaseName?: string
    type: ColumnType
    precision?: number
    names?: Record<string, string>
  }[]
  writes: CacheWrite[]
  /** Foreign keys by which its writes change rows of other tables, cached or not. */
  followers: Follower[]
}

export interface CachedEndpoint {
  name: 'list' | 'item'
  /** Without its prefix: `products:GET:id=42`. */
  exampleKey: string
  /** In seconds; 0 means never. */
  ttl: number
  renewing: number
  missing: number
}

/** One kind of write to a table. */
export interface CacheWrite {
  kind: 'create' | 'update' | 'updateKey' | 'delete'
  methods: HttpMethod[]
  /** For `updateKey`: the write changes at least one of these columns. */
  columns: string[]
  stale: StaleTable[]
}

/** The answers of one table that a write makes stale. */
export interface StaleTable {
  table: string
  lists: boolean
  /** `one` is the written row; `all` when the rows aren't known. */
  rows: 'none' | 'one' | 'all'
  /** `reviews.product_id → products.id ON DELETE CASCADE`; empty for the table that is written to. */
  because: string[]
}

/** A foreign key by which a write to one table changes rows of another. */
export interface Follower {
  table: string
  columns: string[]
  /** `ON DELETE CASCADE` */
  clauses: string[]
}

export function cachePlan({ provider, database, redis, tables }: Model): CachePlan {
  return {
    provider,
    databaseUrl: database.url,
    redisUrl: redis.url,
    tables: tables.map(cacheTable),
  }
}

function cacheTable(table: Table): CacheTable {
  const { name, names, caching, primaryKey, referencedBy } = table
  const endpoints = cachedEndpoints(table)
  const owners = textOwners({ tables: [table] })
  return {
    name,
    databaseName: table.databaseName,
    ...(table.schema !== undefined && { schema: table.schema }),
    ...(table.isView && { isView: true as const }),
    ...(!table.managed && { managed: false as const }),
    model: names.model,
    many: names.many,
    path: endpointsOf(table).path,
    prefix: caching.prefix,
    store: caching.store,
    isStrict: caching.strict,
    endpoints,
    warm: endpoints.some((endpoint) => endpoint.name === 'list') ? caching.warm : [],
    hasExactKey: table.hasExactKey && !table.rowRules && !hasReaders(table),
    owners: (table.rowRules ?? []).map(({ column }) => column),
    ...(owners.length > 0 && { textOwners: owners.map(({ column }) => column) }),
    primaryKey: primaryKey.map(keyColumn),
    writes: writesOf(table),
    followers: referencedBy
      .map((key) => ({ table: key.table, columns: key.columns, clauses: clausesOf(key, table) }))
      .filter(({ clauses }) => clauses.length > 0),
  }
}

/** With the names that the cache has for an enum's texts, if there are others. */
function keyColumn(column: Column): CacheTable['primaryKey'][number] {
  const { name, databaseName, type, precision, values, valueNames } = column
  const names = valueNames && values.map((text, at) => [text, valueNames[at] ?? text] as const)
  return {
    name,
    ...(databaseName !== name && { databaseName }),
    type,
    ...(precision !== undefined && { precision }),
    ...(names && { names: Object.fromEntries(names) }),
  }
}

/** The key's referential actions that can happen; the API never changes a primary key. */
function clausesOf({ onDelete, onUpdate, targetColumns }: ForeignKey, target: Table): string[] {
  const isFixed = targetColumns.every((name) => target.primaryKey.some((key) => key.name === name))
  const actions = { delete: onDelete, ...(!isFixed && { update: onUpdate }) }
  return Object.entries(actions)
    .filter(([, action]) => action !== 'restrict' && action !== 'no_action')
    .map(([on, action]) => clause(on, action))
}

function cachedEndpoints(table: Table): CachedEndpoint[] {
  const { list, item, missingSeconds: missing, renewingSeconds: renewing } = table.caching
  const { isListCached, isItemCached } = endpointsOf(table)
  const start = `${table.name}:GET:`
  const limit = table.pagination.enabled ? table.pagination.defaultPageSize : 'all'
  const exampleKey = `${start}page=1&limit=${limit}`
  const itemKey = start + itemExample(table) + rowKey(table).example
  return [
    ...(list && isListCached
      ? [{ name: 'list' as const, exampleKey, ttl: list.ttl, renewing, missing: 0 }]
      : []),
    ...(item && isItemCached
      ? [{ name: 'item' as const, exampleKey: itemKey, ttl: item.ttl, renewing, missing }]
      : []),
  ]
}

function writesOf(table: Table): CacheWrite[] {
  const { updateMethods } = endpointsOf(table)
  const { update, delete: deletion } = table.writes
  const { shownBy = [] } = table
  const write = (kind: CacheWrite['kind'], methods: HttpMethod[], changes: ChangedTable[]) => ({
    kind,
    methods: methods.filter((method) => table.methods.includes(method)),
    columns: kind === 'updateKey' ? rekeyedColumns(table) : [],
    stale: [...ownAnswers(table), ...changes.map((change) => otherAnswers(change, table))],
  })
  return [
    write('create', ['POST'], shownBy),
    write('update', updateMethods, shownBy),
    ...(update.changes.length > 0
      ? [write('updateKey', updateMethods, withViews(update.changes, table))]
      : []),
    write('delete', ['DELETE'], withViews(deletion.changes, table)),
  ]
}

function ownAnswers(table: Table): StaleTable[] {
  const { isListCached: lists, isItemCached } = endpointsOf(table)
  const rows = isItemCached ? (hasKnownKeys(table) ? 'one' : 'all') : 'none'
  return lists || isItemCached ? [{ table: table.name, lists, rows, because: [] }] : []
}

function otherAnswers({ table, answers, because }: ChangedTable, written: Table): StaleTable {
  const reasons = because.map(({ foreignKey, action, on }) => reasonOf(foreignKey, action, on))
  const lists = answers.lists && table !== written.name
  const isView = because.length === 0
  return {
    table,
    lists,
    rows: answers.rows ? 'all' : 'none',
    because: isView
      ? [`${table} is a view of ${written.name} or of what its write changes`]
      : reasons,
  }
}

function reasonOf(key: ForeignKey, action: ReferentialAction, on: string): string {
  return `${arrowOf(key)} ${clause(on, action)}`
}

function clause(on: string, action: ReferentialAction): string {
  return `on ${on} ${action.replace('_', ' ')}`.toUpperCase()
}
