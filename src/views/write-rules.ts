import type { Column, Table } from '../model/model.js'
import { endpointsOf, type Endpoints } from './endpoints.js'
import { rowKey } from './row-key.js'
import { writerType } from './table-guards.js'

/** Which columns requests can't set or can't change, and the types that follow from it. */

export function readOnlyColumns({ columns }: Table): Column[] {
  return columns.filter(({ readOnly }) => readOnly)
}

/** Columns that requests can't set, but hooks can. */
export function hookColumns({ columns }: Table): Column[] {
  return columns.filter(({ readOnly, ofCaller, generated }) => readOnly && !ofCaller && !generated)
}

/** Columns that an update may repeat but not change, beside the key. */
export function fixedColumns({ columns }: Table): Column[] {
  return columns.filter(({ readOnly, writeOnce, primaryKey }) => {
    return (readOnly || writeOnce) && !primaryKey
  })
}

export function hasFixed(table: Table): boolean {
  return endpointsOf(table).updates && fixedColumns(table).length > 0
}

/** Columns that requests can't set, but a new row has to have: a hook sets them. */
export function columnsOfHook(table: Table): Column[] {
  return hookColumns(table).filter(
    ({ nullable, updatedAt, default: byDefault }) => !nullable && !updatedAt && !byDefault,
  )
}

/** The type of what `createProduct` takes. */
export function createType(table: Table): string {
  const { model } = table.names
  const isInsert = hookColumns(table).length > 0 && columnsOfHook(table).length === 0
  return isInsert ? `${model}Insert` : `${model}Create`
}

/** The type of what `updateProduct` takes. */
export function updateType(table: Table): string {
  return `${table.names.model}${hookColumns(table).length > 0 ? 'Changes' : 'Update'}`
}

/** `WriteHooks<…>` */
export function hooksType(table: Table, { creates, updates }: Endpoints): string {
  const { model } = table.names
  const writer = writerType(table)
  const takes = creates ? createType(table) : 'never'
  const inserts = creates && columnsOfHook(table).length > 0 ? `${model}Insert` : takes
  const parameters = [
    `[${rowKey(table).params}]`,
    model,
    takes,
    updates ? updateType(table) : 'never',
    ...(inserts !== takes || writer !== undefined ? [inserts] : []),
    ...(writer === undefined ? [] : [writer]),
  ]
  return `WriteHooks<${parameters.join(', ')}>`
}
