// Made by pylight from pylight.yaml.
import type { Constraints } from './constraints.js'
import type { DriverError } from './driver-error.js'

/** The error with the API's names of columns in place of the database's. */
export function inApiNames(error: DriverError, table: Constraints | undefined): DriverError {
  const { column, constraint } = error
  const names = Object.entries(table?.inDatabase?.columns ?? {})
  const apiName = (name: string) => names.find(([, other]) => other === name)?.[0] ?? name
  return {
    ...error,
    ...(column !== undefined && { column: apiName(column) }),
    ...(constraint?.fields && { constraint: { fields: constraint.fields.map(apiName) } }),
  }
}

/** The database's names of a table and of a column. */
export function databaseNames(
  table: Constraints | undefined,
  column: string,
): [table: string, column: string] {
  const { columns = {}, table: name = table?.table ?? '' } = table?.inDatabase ?? {}
  return [name, columns[column] ?? column]
}
