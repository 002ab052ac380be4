import type { Table } from '../model/model.js'
import { endpointsOf } from './endpoints.js'
import { isFast } from './fast-path.js'
import { objectBlock } from './object-block.js'
import { stringLiteral } from './quote.js'
import { limitOf } from './requests.js'
import { rowKey } from './row-key.js'

/** The reads of a table that skip the router of Express. */

/** A table's cached reads, each on a line. */
export function fastReads(table: Table): string[] {
  if (!isFast(table)) return []
  const { isListCached, isItemCached } = endpointsOf(table)
  const limit = limitOf(table, 'GET')
  const params = table.primaryKey.map(({ name }) => stringLiteral(name)).join(', ')
  return [
    ...(isListCached ? [`{ path: '/', params: [], handlers: [${limit}list] }`] : []),
    ...(isItemCached
      ? [`{ path: '${rowKey(table).route}', params: [${params}], handlers: [${limit}get] }`]
      : []),
  ]
}

/** The reads of all tables, by their names in lower case. */
export function readsByTable(tables: Table[]): string {
  const fast = tables.filter(isFast)
  return objectBlock(
    fast.map(({ name, names }) => ({ name: name.toLowerCase(), value: `${names.many}Reads` })),
  )
}
