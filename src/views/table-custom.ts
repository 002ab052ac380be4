import type { Table } from '../model/model.js'
import { endpointsOf } from './endpoints.js'
import { columnsOfHook } from './write-rules.js'

/** `src/custom/products.ts`: where the user's own code goes. */
export function tableCustomView(table: Table): object {
  const { creates, path } = endpointsOf(table)
  const columns = creates ? columnsOfHook(table).map(({ name }) => name) : []
  return { name: table.name, ...table.names, path, columnsOfHook: columns.join(', ') }
}
