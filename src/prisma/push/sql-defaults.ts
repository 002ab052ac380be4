import type { SqlResultSet } from '@prisma/driver-adapter-utils'
import type { DatamodelModel } from '../schema-wasm.js'

/** A column whose default is SQL. */
export interface SqlDefault {
  table: string
  column: string
  sql: string
}

export function sqlDefaults(models: DatamodelModel[]): SqlDefault[] {
  return models.flatMap((model) =>
    model.fields.flatMap(({ name, dbName, default: given }) => {
      if (typeof given !== 'object' || given.name !== 'dbgenerated') return []
      const [sql] = given.args
      const place = { table: model.dbName ?? model.name, column: dbName ?? name }
      return typeof sql === 'string' ? [{ ...place, sql }] : []
    }),
  )
}

/** A plain value, which a new expression replaces. */
const literal = /^(-?[\d.]+|'([^']|'')*'(::[\w\s"]+)?|true|false|null)$/i

/**
 * The columns of a database, of which the engine compares defaults as texts. A database spells an
 * expression in its own way, so a column that has one keeps it: the engine sees the spec's text.
 */
export function withSpecDefaults(
  result: SqlResultSet,
  names: { table: string; column: string; default: string },
  defaults: readonly SqlDefault[],
  table?: string,
): SqlResultSet {
  const at = (name: string): number => result.columnNames.indexOf(name)
  const [tableAt, columnAt, defaultAt] = [at(names.table), at(names.column), at(names.default)]
  if (columnAt === -1 || defaultAt === -1) return result
  const rows = result.rows.map((row) => {
    const given = row[defaultAt]
    if (typeof given !== 'string' || literal.test(given)) return row
    const own = defaults.find((one) => {
      return one.table === (table ?? row[tableAt]) && one.column === row[columnAt]
    })
    return own ? row.with(defaultAt, own.sql) : row
  })
  return { ...result, rows }
}
