import { hasReaders } from '../model/column-roles.js'
import { cachedAnswers } from '../model/cached-answers.js'
import type { ChangedTable, ForeignKey, Table } from '../model/model.js'
import { keyType } from './column-code.js'
import { endpointsOf } from './endpoints.js'
import { Imports } from './imports.js'
import { oncePerTable } from './once-per-table.js'
import { stringLiteral } from './quote.js'
import { rowKey } from './row-key.js'
import { elsewhereImports, elsewhereView } from './table-elsewhere.js'
import { hasKnownKeys, itemKeys, keysOf, kindsText } from './table-keys.js'

/** `products.cache.ts`: keys, TTLs and what each kind of write makes stale, all literal. */
export function tableCacheView(table: Table): object {
  const keys = keysOf(table)
  const writes = staleWrites(table)
  return {
    name: table.name,
    many: table.names.many,
    imports: importsOf(table, writes.length > 0),
    hasKeys: keys.length > 0,
    ttls: ttlsOf(table),
    keys,
    readerKinds: kindsText(table),
    hasWrites: writes.length > 0,
    writes,
    bulkWrites: bulkWrites(table),
    elsewhere: elsewhereView(table),
    hasWarm: hasWarm(table),
    warm: table.caching.warm.map(stringLiteral).join(', '),
  }
}

/** Whether its answers are cached or its writes make other tables' answers stale. */
export function hasCacheFile(table: Table): boolean {
  return isCached(table) || staleWrites(table).length > 0
}

export function isCached(table: Table): boolean {
  const { isListCached, isItemCached } = endpointsOf(table)
  return isListCached || isItemCached
}

export function hasWarm(table: Table): boolean {
  return endpointsOf(table).isListCached && table.caching.warm.length > 0
}

function ttlsOf(table: Table): { name: string; value: string }[] {
  const { list, item, missingSeconds: missing, renewingSeconds: renewing, lock } = table.caching
  const { isListCached, isItemCached } = endpointsOf(table)
  return [
    ...(list && isListCached ? [ttl('list', { seconds: list.ttl, renewing, lock })] : []),
    ...(item && isItemCached ? [ttl('item', { seconds: item.ttl, missing, renewing, lock })] : []),
  ]
}

function ttl(name: string, parts: Record<string, number | boolean>) {
  const members = Object.entries(parts)
    .filter(([, value]) => value !== 0 && value !== false)
    .map(([part, value]) => `${part}: ${value}`)
  return { name, value: `{ ${members.join(', ')} }` }
}

export interface StaleWrite {
  /** `create`, `update`, `updateKey` or `delete`. */
  name: string
  params: string
  args: string
  /** `Invalidation`, of a row whose key is known only once it was written. */
  type: string
  comment: string
  lines: string[]
}

/** The kinds of write that make anything stale. */
export const staleWrites = oncePerTable((table): StaleWrite[] => {
  const { creates, updates, deletes } = endpointsOf(table)
  const { shownBy = [] } = table
  const onUpdate = table.writes.update.changes
  const writes: [name: string, happens: boolean, changes: ChangedTable[]][] = [
    ['create', creates, shownBy],
    ['update', updates, shownBy],
    ['updateKey', updates && onUpdate.length > 0, withViews(onUpdate, table)],
    ['delete', deletes, withViews(table.writes.delete.changes, table)],
  ]
  return writes
    .filter(([, happens]) => happens)
    .map(([name, , changes]) => staleWrite(name, changes, table))
    .filter(({ lines }) => lines.length > 0)
})

/** The tables that change, and the views that show the one that is written to. */
export function withViews(changes: ChangedTable[], { shownBy = [] }: Table): ChangedTable[] {
  const others = shownBy.filter((view) => changes.every(({ table }) => table !== view.table))
  return [...changes, ...others]
}

/** Bulk writes by the user's own code, which name no rows. */
function bulkWrites(table: Table): Pick<StaleWrite, 'name' | 'lines'>[] {
  const { update, delete: remove } = table.writes
  const changes = {
    createMany: table.shownBy ?? [],
    updateMany: withViews(update.changes, table),
    deleteMany: withViews(remove.changes, table),
  }
  return Object.entries(changes).map(([name, others]) => ({
    name,
    lines: bulkLines(table, others),
  }))
}

function bulkLines(table: Table, changes: ChangedTable[]): string[] {
  return [...listLines(table, changes), ...rowsLines(withOwnRows(table, changes))]
}

/** Also where a row has a key for each kind of caller: each of them is stale. */
function withOwnRows(table: Table, changes: ChangedTable[]): ChangedTable[] {
  const answers = cachedAnswers(table)
  const own = { table: table.name, answers, because: [], onlyWhenChanged: [] }
  const others = changes.filter((change) => change.table !== table.name)
  const itself = changes.find((change) => change.table === table.name) ?? own
  return [itself, ...others]
}

function staleWrite(name: string, changes: ChangedTable[], table: Table): StaleWrite {
  const isNew = name === 'create'
  const item = isNew ? newItemLines(table) : itemLines(table)
  const isKnown = item.length > 0 && !isNew
  const own = ownLines(table)
  const all = hasKnownKeys(table) ? changes : withOwnRows(table, changes)
  const { params, args } = rowKey(table)
  const given = [
    ...(isKnown ? [[params, args]] : []),
    ...(own.length > 0 ? [['own: object', 'own']] : []),
  ]
  return {
    name,
    params: given.map(([param]) => param).join(', '),
    args: given.map(([, arg]) => arg).join(', '),
    type: isNew && item.length > 0 ? `Invalidation<${newRow(table)}>` : 'Invalidation',
    comment:
      name === 'updateKey'
        ? `  /** When ${rekeyed(table)} changes, which others refer to. */\n`
        : '',
    lines: [...listLines(table, changes), ...item, ...own, ...rowsLines(all)],
  }
}

/** Whose rows are stale: the others' stay cached. */
function ownLines(table: Table): string[] {
  return table.rowRules && isCached(table) ? [`own: { ${table.name}: [own] },`] : []
}

/** Also for tables without cached lists: a cached 404 becomes stale like a list. */
function listLines(table: Table, changes: ChangedTable[]): string[] {
  const others = changes.map((change) => change.table).filter((name) => name !== table.name)
  const lists = [...(isCached(table) ? [table.name] : []), ...others]
  return lists.length > 0 ? [`lists: [${lists.map(stringLiteral).join(', ')}],`] : []
}

function itemLines(table: Table): string[] {
  if (!endpointsOf(table).isItemCached || !hasKnownKeys(table)) return []
  return [`items: ${itemKeys(table, rowKey(table).args).all},`]
}

function newRow({ primaryKey }: Table): string {
  return `{ ${primaryKey.map((column) => `${column.name}: ${keyType(column).text}`).join('; ')} }`
}

/** A key that is used again must not bring back what it meant before. */
function newItemLines(table: Table): string[] {
  if (!endpointsOf(table).isItemCached || !hasKnownKeys(table)) return []
  const args = table.primaryKey.map(({ name }) => `row.${name}`).join(', ')
  return [`itemOf: (row) => ${itemKeys(table, args).one},`]
}

/** Each table whose rows change, under the foreign keys that cause it. */
function rowsLines(changes: ChangedTable[]): string[] {
  const items = changes.filter(({ answers }) => answers.rows)
  if (items.length === 0) return []
  if (items.every(({ because }) => because.length === 0)) {
    return [`rowsOf: [${items.map(({ table }) => stringLiteral(table)).join(', ')}],`]
  }
  const lines = items.flatMap(({ table, because }) => [
    ...because.map(({ foreignKey: key, action, on }) => {
      const clause = `ON ${on} ${action.replace('_', ' ')}`.toUpperCase()
      return `  // ${arrowOf(key)} ${clause}`
    }),
    `  ${stringLiteral(table)},`,
  ])
  return ['rowsOf: [', ...lines, '],']
}

/** `reviews.product_id → products.id`, and for several columns `items.(a, b) → sets.(x, y)`. */
export function arrowOf({ table, columns, target, targetColumns }: ForeignKey): string {
  const list = (names: string[]) => (names.length === 1 ? names.join() : `(${names.join(', ')})`)
  return `${table}.${list(columns)} → ${target}.${list(targetColumns)}`
}

/** Columns outside the primary key that other tables reference. */
export function rekeyedColumns(table: Table): string[] {
  const columns = table.writes.update.changes.flatMap(({ onlyWhenChanged }) => onlyWhenChanged)
  return [...new Set(columns)]
}

function rekeyed(table: Table): string {
  return rekeyedColumns(table).join(' or ')
}

function importsOf(table: Table, hasWrites: boolean): string[] {
  const imports = new Imports()
  const { isItemCached } = endpointsOf(table)
  const { imports: ofKey } = rowKey(table)
  if (isItemCached) imports.use(ofKey.params).use(ofKey.cacheKey)
  if (isItemCached && table.rowRules) imports.add('../shared/cache/keys.js', 'partOf', 'seenAs')
  if (hasReaders(table) && isCached(table)) imports.add('../shared/auth/columns.js', 'readsOf')
  if (hasWrites) imports.add('../shared/cache/index.js', 'type Invalidation')
  return imports.use(elsewhereImports(table)).lines()
}
