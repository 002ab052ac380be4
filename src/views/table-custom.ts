import type { Table } from '../model/model.js'
import { endpointsOf } from './endpoints.js'

/** `src/custom/products.ts`: where the user's own code goes. */
export function tableCustomView(table: Table): object {
  return { name: table.name, ...table.names, path: endpointsOf(table).path }
}
