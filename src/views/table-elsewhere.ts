import { isRecorded } from '../model/outbox.js'
import type { Table } from '../model/model.js'
import type { Import } from '../types/parts/code.js'
import { endpointsOf } from './endpoints.js'
import { stringLiteral } from './quote.js'
import { rowKey } from './row-key.js'
import { hasKnownKeys, itemKeys } from './table-keys.js'

/** The function for rows that other programs have changed; empty for a table that isn't recorded. */
export function elsewhereView(table: Table): object[] {
  if (!isRecorded(table) || !isCached(table)) return []
  const { primaryKey, rowRules = [], names, name } = table
  const owners = rowRules.map(({ column }) => column)
  const keys = primaryKey.map((column) => column.name)
  const columns = [...(hasItems(table) ? keys : []), ...owners]
  const { bindings, args } = rowKey(table)
  const parsed = `${names.one}Params.parse({ ${keys.map(ofRow).join(', ')} })`
  const lines = [
    ...(hasItems(table) ? [`const { ${bindings} } = ${parsed}`] : []),
    ...(owners.length > 0 ? [`const own = ownersOf({ ${owners.map(ofRow).join(', ')} })`] : []),
    `return { ${staleText(table, args, name)} }`,
  ]
  const union = [...new Set(columns)].map(stringLiteral).join(' | ')
  return [{ many: names.many, params: union && `row: ChangedRow<${union}>`, lines }]
}

export function elsewhereImports(table: Table): Import[] {
  if (!isRecorded(table) || !isCached(table)) return []
  const stale = '../shared/cache/outbox/stale.js'
  return [
    { from: '../shared/cache/index.js', name: 'type Invalidation' },
    ...(table.rowRules || hasItems(table) ? [{ from: stale, name: 'type ChangedRow' }] : []),
    ...(table.rowRules ? [{ from: stale, name: 'ownersOf' }] : []),
    ...(hasItems(table)
      ? [{ from: `./${table.name}.schema.js`, name: `${table.names.one}Params` }]
      : []),
  ]
}

function isCached(table: Table): boolean {
  const { isListCached, isItemCached } = endpointsOf(table)
  return isListCached || isItemCached
}

/** Whether a row's keys in the cache can be named. */
function hasItems(table: Table): boolean {
  return endpointsOf(table).isItemCached && hasKnownKeys(table)
}

function ofRow(column: string): string {
  return `${column}: row.${column}`
}

function staleText(table: Table, args: string, name: string): string {
  const isUnknown = endpointsOf(table).isItemCached && !hasKnownKeys(table)
  const parts = [
    `lists: [${stringLiteral(name)}]`,
    ...(hasItems(table) ? [`items: ${itemKeys(table, args).all}`] : []),
    ...(isUnknown ? [`rowsOf: [${stringLiteral(name)}]`] : []),
    ...(table.rowRules ? [`own: { ${name}: [own] }`] : []),
  ]
  return parts.join(', ')
}
