import { columnsOf, withColumns, type ColumnList, type IndexSpec } from '../spec/column-lists.js'
import type { ColumnSpec, SpecDocument, TableSpec } from '../spec/spec-document.js'

type ForeignKey = NonNullable<TableSpec['foreign_keys']>[number]

/** Names of tables and, as `products.price`, of columns. */
export type Kept = (name: string) => boolean

/** A spec with only some of its tables and columns, and without references to the others. */
export function sliceOf({ tables, ...settings }: SpecDocument, isKept: Kept): SpecDocument {
  return {
    ...settings,
    tables: tables.filter(({ name }) => isKept(name)).map((table) => sliceOfTable(table, isKept)),
  }
}

function sliceOfTable(table: TableSpec, isKept: Kept): TableSpec {
  const { columns = {}, primary_key, unique, indexes, foreign_keys, features } = table
  const isOwn = (column: string): boolean => isKept(`${table.name}.${column}`)
  const isWhole = (list: ColumnList | IndexSpec): boolean => columnsOf(list).every(isOwn)
  const isKeptKey = ({ columns: own, references }: ForeignKey): boolean =>
    own.every(isOwn) &&
    isKept(references.table) &&
    references.columns.every((column) => isKept(`${references.table}.${column}`))
  const fields = <Fields extends { fields?: string[] | undefined }>(given: Fields): Fields =>
    given.fields ? { ...given, fields: given.fields.filter(isOwn) } : given
  const left = Object.entries(columns).filter(([name]) => isOwn(name))
  return {
    ...table,
    columns: Object.fromEntries(
      left.map(([name, column]) => [name, sliceOfColumn(column, isKept)]),
    ),
    ...(primary_key && { primary_key: withColumns(primary_key, (names) => names.filter(isOwn)) }),
    ...(unique && { unique: unique.filter(isWhole) }),
    ...(indexes && { indexes: indexes.filter(isWhole) }),
    ...(foreign_keys && { foreign_keys: foreign_keys.filter(isKeptKey) }),
    ...(features && {
      features: {
        ...features,
        ...(features.filtering && { filtering: fields(features.filtering) }),
        ...(features.sorting && { sorting: fields(features.sorting) }),
      },
    }),
  }
}

function sliceOfColumn({ references, ...column }: ColumnSpec, isKept: Kept): ColumnSpec {
  if (!references) return column
  const { table, column: target } = references
  return isKept(table) && isKept(`${table}.${target}`) ? { ...column, references } : column
}

/** A spec in which a table is renamed everywhere. */
export function withTableRenamed(spec: SpecDocument, from: string, to: string): SpecDocument {
  return mapColumns(spec, (table) => (table.name === from ? { ...table, name: to } : table), {
    table: (name) => (name === from ? to : name),
    column: (_, name) => name,
  })
}

/** A spec in which a column is renamed everywhere. */
export function withColumnRenamed(
  spec: SpecDocument,
  owner: string,
  from: string,
  to: string,
): SpecDocument {
  const renamed = (name: string): string => (name === from ? to : name)
  const renamedIn = <List extends ColumnList | IndexSpec>(list: List): List =>
    withColumns(list, (names) => names.map(renamed))
  const renameIn = (table: TableSpec): TableSpec => {
    if (table.name !== owner) return table
    const { columns = {}, primary_key, unique, indexes, row_access, tenant } = table
    const entries = Object.entries(columns).map(
      ([name, column]) => [renamed(name), column] as const,
    )
    return {
      ...table,
      columns: Object.fromEntries(entries),
      ...(primary_key && { primary_key: renamedIn(primary_key) }),
      ...(unique && { unique: unique.map((list) => renamedIn(list)) }),
      ...(indexes && { indexes: indexes.map((list) => renamedIn(list)) }),
      ...(row_access && { row_access: { ...row_access, column: renamed(row_access.column) } }),
      ...(tenant && { tenant: { ...tenant, column: renamed(tenant.column) } }),
    }
  }
  return mapColumns(spec, renameIn, {
    table: (name) => name,
    column: (table, name) => (table === owner ? renamed(name) : name),
  })
}

interface Names {
  table: (name: string) => string
  column: (table: string, name: string) => string
}

function mapColumns(
  spec: SpecDocument,
  change: (table: TableSpec) => TableSpec,
  names: Names,
): SpecDocument {
  const point = (column: ColumnSpec): ColumnSpec => {
    const { references: old } = column
    if (!old) return column
    const references = {
      ...old,
      table: names.table(old.table),
      column: names.column(old.table, old.column),
    }
    return { ...column, references }
  }
  const pointKey = ({ columns, references, ...key }: ForeignKey, owner: string): ForeignKey => ({
    ...key,
    columns: columns.map((column) => names.column(owner, column)),
    references: {
      table: names.table(references.table),
      columns: references.columns.map((column) => names.column(references.table, column)),
    },
  })
  const tables = spec.tables.map(change).map((table) => ({
    ...table,
    ...(table.foreign_keys && {
      foreign_keys: table.foreign_keys.map((key) => pointKey(key, table.name)),
    }),
    columns: Object.fromEntries(
      Object.entries(table.columns ?? {}).map(([name, column]) => [name, point(column)]),
    ),
  }))
  return { ...spec, tables }
}
