import { hasReaders } from '../model/column-roles.js'
import type { Table } from '../model/model.js'
import { endpointsOf } from './endpoints.js'
import { stringLiteral } from './quote.js'
import { rowKey } from './row-key.js'
import { readerKinds } from './table-columns.js'

/** The cache keys of a table. */

interface KeyView {
  name: string
  params: string
  key: string
  example: string
}

export function keysOf(table: Table): KeyView[] {
  const { isListCached, isItemCached } = endpointsOf(table)
  const start = `${table.name}:GET:`
  const { params, cacheKey, example } = rowKey(table)
  const reader = hasReaders(table) ? ', reads: string[]' : ''
  const reads = hasReaders(table) ? '${readsOf(reads)}' : ''
  const own = table.rowRules ? '${partOf(own)}' : ''
  const list = {
    name: 'list',
    params: `query: { key: string }${reader}`,
    key: `${start}${reads}\${query.key}`,
    example: start + readsExample(table) + listExample(table),
  }
  const item = {
    name: 'item',
    params: `${params}${table.rowRules ? ', own: object' : ''}${reader}`,
    key: start + reads + own + cacheKey,
    example: start + itemExample(table) + example,
  }
  return [...(isListCached ? [list] : []), ...(isItemCached ? [item] : [])]
}

/** What the key of a row says of its reader: `reads=cost&user_id=7&`. */
export function itemExample(table: Table): string {
  const { rowRules = [] } = table
  return readsExample(table) + rowRules.map(({ column }) => `${column}=7&`).join('')
}

function readsExample({ columns }: Table): string {
  const restricted = columns.filter(({ readRoles }) => readRoles).map(({ name }) => name)
  return restricted.length > 0 ? `reads=${restricted.join()}&` : ''
}

/** The kinds of readers, for each of which a row has a key that its writes name; empty without them. */
export function kindsText(table: Table): string {
  const { isItemCached } = endpointsOf(table)
  if (!isItemCached || !hasReaders(table) || !hasKnownKeys(table)) return ''
  const kinds = readerKinds(table) ?? []
  return `[${kinds.map((names) => `[${names.map(stringLiteral).join(', ')}]`).join(', ')}]`
}

/** Whether a write knows all keys of its row. */
export function hasKnownKeys(table: Table): boolean {
  return readerKinds(table) !== undefined
}

/** Expressions for all keys of a row: for one that is new, and as a list. */
export function itemKeys(table: Table, args: string): { one: string; all: string } {
  const own = table.rowRules ? ', seen' : ''
  const item = `${table.names.many}Keys.item(${args}${own}${hasReaders(table) ? ', reads' : ''})`
  if (!hasReaders(table) && !table.rowRules) return { one: item, all: `[${item}]` }
  const eachReader = hasReaders(table) ? `readers.map((reads) => ${item})` : item
  const map = hasReaders(table) ? 'flatMap' : 'map'
  const each = table.rowRules ? `seenAs(own).${map}((seen) => ${eachReader})` : eachReader
  return { one: each, all: each }
}

function listExample({ pagination, sorts }: Table): string {
  const limit = pagination.enabled ? pagination.defaultPageSize : pagination.maxPageSize * 10
  const sort = sorts.at(-1)
  return `page=1&limit=${limit}${sort ? `&sort=-${sort.name}` : ''}`
}
