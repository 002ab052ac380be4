import type { Rename, Renames } from '../../model/renames.js'
import { placed } from './placed.js'

interface Named {
  name: string
  columns: { name: string }[]
}

type NameOf = (name: string, schema: string | undefined) => string

/**
 * The renames that a database doesn't have yet.
 *
 * @param nameOf how `found` spells the name of a table or an enum
 */
export function dueRenames(
  { tables, columns, enums }: Renames,
  found: readonly Named[],
  foundEnums: readonly string[],
  nameOf: NameOf = placed,
): Renames {
  const names = found.map(({ name }) => name)
  const isDueIn = (all: readonly string[], { schema, from, to }: Rename): boolean =>
    all.includes(nameOf(from, schema)) && !all.includes(nameOf(to, schema))
  const dueTables = tables.filter((rename) => isDueIn(names, rename))
  return {
    tables: dueTables,
    columns: columns.filter(({ table, schema, from, to }) => {
      const present =
        dueTables.find((one) => one.to === table && one.schema === schema)?.from ?? table
      const own = found.find(({ name }) => name === nameOf(present, schema))?.columns ?? []
      const has = (column: string): boolean => own.some(({ name }) => name === column)
      return has(from) && !has(to)
    }),
    enums: enums.filter((rename) => isDueIn(foundEnums, rename)),
  }
}

/** The same renames, with tables and enums named as `nameOf` names those of the database. */
export function namedRenames({ tables, columns, enums }: Renames, nameOf: NameOf): Renames {
  const named = ({ schema, from, to }: Rename): Rename => {
    return { from: nameOf(from, schema), to: nameOf(to, schema) }
  }
  return {
    tables: tables.map(named),
    columns: columns.map(({ table, schema, from, to }) => {
      return { table: nameOf(table, schema), from, to }
    }),
    enums: enums.map(named),
  }
}

/** What tables and columns are called in a database until it has the renames. */
export class FormerNames {
  constructor(private readonly due: Renames) {}

  table(name: string): string {
    return this.due.tables.find(({ to }) => to === name)?.from ?? name
  }

  column(table: string, name: string): string {
    return this.due.columns.find((one) => one.table === table && one.to === name)?.from ?? name
  }
}
