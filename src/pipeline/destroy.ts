import { databases, quotedTable } from '../databases/databases.js'
import type { Diagnostic, SourceSpan } from '../diagnostics/diagnostic.js'
import type { SpecPlaces } from '../diagnostics/report.js'
import { enumDatabaseName } from '../model/constraint-names.js'
import type { Model } from '../model/model.js'
import type { SpecSource } from '../spec/parse.js'
import type { SpecDocument } from '../spec/spec-document.js'
import { withoutItem, type Cut, type LostAlias } from '../spec/yaml/without-item.js'
import { readModel, type ReadOptions } from './read-model.js'

/** The removal of a table from a spec. */
export interface Removal {
  tables: string[]
  /** Absent when there is no such table. */
  table?: {
    /** The table's index in the spec, from 0. */
    index: number
    span?: SourceSpan
    /** Columns of other tables that refer to it. */
    references: { column: string; span?: SourceSpan }[]
    /** The spec without it; absent if it can't be removed automatically. */
    cut?: Cut
    /** Aliases of anchors in it. */
    aliases: LostAlias[]
    /** The SQL that drops it. */
    sql: string
  }
}

/** How to remove a table from a spec; absent when the spec has an error. Reads and writes nothing. */
export function destroy(
  source: SpecSource,
  name: string,
  options: ReadOptions = {},
): { removal?: Removal; diagnostics: Diagnostic[] } {
  const { read, diagnostics } = readModel(source, options)
  if (!read) return { diagnostics }
  const { spec, places, model } = read
  const tables = spec.tables.map((table) => table.name)
  const index = tables.indexOf(name)
  if (index === -1) return { removal: { tables }, diagnostics }
  const span = places.locate(['tables', index, 'name'], 'value')
  const table = {
    index,
    ...(span && { span }),
    references: referencesTo(name, spec, places),
    ...('text' in source ? withoutItem(source.text, 'tables', index) : { aliases: [] }),
    sql: dropStatement(name, model),
  }
  return { removal: { tables, table }, diagnostics }
}

function referencesTo(
  target: string,
  { tables }: SpecDocument,
  places: SpecPlaces,
): { column: string; span?: SourceSpan }[] {
  return tables.flatMap(({ name, columns = {}, foreign_keys = [] }, index) => {
    const keys = [
      ...Object.entries(columns).map(([column, { references }]) => {
        return { column, to: references?.table, path: ['columns', column] }
      }),
      ...foreign_keys.map((key, at) => {
        return {
          column: key.columns.join(', '),
          to: key.references.table,
          path: ['foreign_keys', at],
        }
      }),
    ]
    const pointing = keys.filter(({ to }) => to === target && name !== target)
    return pointing.map(({ column, path }) => {
      const span = places.locate(['tables', index, ...path], 'key')
      return { column: `${name}.${column}`, ...(span && { span }) }
    })
  })
}

/** Where enums are database types, dropping the table keeps them. */
function dropStatement(name: string, { provider, tables }: Model): string {
  const table = tables.find((one) => one.name === name)
  const { schema, columns = [] } = table ?? {}
  const place = (databaseName: string): string =>
    quotedTable({ databaseName, ...(schema !== undefined && { schema }) }, provider)
  const types = columns.flatMap(({ enumName, sharesEnum }) =>
    databases[provider].hasEnumTypes && enumName !== undefined && !sharesEnum
      ? [`DROP TYPE ${place(enumDatabaseName(enumName, provider))};`]
      : [],
  )
  return [`DROP TABLE ${place(table?.databaseName ?? name)};`, ...types].join(' ')
}
