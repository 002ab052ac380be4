import { columnsOf, nameOf, type ColumnList, type IndexSpec } from '../spec/column-lists.js'
import type { ColumnSpec, TableSpec } from '../spec/spec-document.js'
import type { ConstraintParts } from './constraint-names.js'
import { needsSql, partsOfIndex, type IndexPart } from './indexes.js'

/** Columns, and the constraint's name if the spec gives one. */
export interface KeyList {
  columns: string[]
  name?: string
  parts?: IndexPart[]
  /** PostgreSQL's kind of index, if it isn't the usual one. */
  type?: string
}

/** A table's spec, with its keys in one form. */
export interface KeyedTable {
  name: string
  /** Its name in the database. */
  databaseName: string
  /** The schema that has it; absent where the spec names no schemas. */
  schema?: string
  spec: TableSpec
  /** In the order of the spec. */
  columns: [name: string, column: ColumnSpec][]
  /** In key order. */
  primaryKey: string[]
  primaryKeyList: KeyList
  /** Unique sets of columns, each once, without the primary key. */
  uniques: KeyList[]
  indexes: KeyList[]
  /** Indexes that Prisma can't say. */
  sqlIndexes: IndexSpec[]
  /** Columns that are unique by themselves. */
  uniqueColumns: ReadonlySet<string>
}

/** @param usualSchema of tables that name none; absent where no table names one */
export function readKeys(spec: TableSpec, usualSchema?: string): KeyedTable {
  const columns = Object.entries(spec.columns ?? {})
  const alone = (isKey: (column: ColumnSpec) => boolean | undefined): string[] =>
    columns.filter(([, column]) => isKey(column)).map(([name]) => name)
  const primaryKeyList = keyList(spec.primary_key ?? alone((column) => column.primary_key))
  const primaryKey = primaryKeyList.columns
  const uniqueAlone = alone((column) => column.unique).map((name) => keyList([name]))
  const indexes = (spec.indexes ?? []).filter((index) => !needsSql(index))
  const [uniqueIndexes, others] = [
    indexes.filter(isUnique),
    indexes.filter((one) => !isUnique(one)),
  ]
  const uniques = distinct([
    ...uniqueAlone,
    ...(spec.unique ?? []).map(keyList),
    ...uniqueIndexes.map(keyList),
  ]).filter((list) => String(list.columns) !== String(primaryKey))
  const keys = [primaryKey, ...uniques.map((list) => list.columns)]
  return {
    name: spec.name,
    databaseName: spec.table ?? spec.name,
    ...(usualSchema !== undefined && { schema: spec.schema ?? usualSchema }),
    spec,
    columns,
    primaryKey,
    primaryKeyList,
    uniques,
    indexes: distinct(others.map(keyList)),
    sqlIndexes: (spec.indexes ?? []).filter(needsSql),
    uniqueColumns: new Set(keys.filter(({ length }) => length === 1).flat()),
  }
}

/** Prisma's name for columns that are unique together: `order_id_line_no`. */
export const compoundName = (columns: readonly string[]): string => columns.join('_')

/** Prisma's names for the table's composite keys. */
export function compoundNamesOf({ primaryKey, uniques }: KeyedTable): string[] {
  const keys = [primaryKey, ...uniques.map(({ columns }) => columns)]
  return keys.filter(({ length }) => length > 1).map(compoundName)
}

/** The parts of the name of a table's constraint. */
export function partsOf(
  { databaseName: table, schema, columns }: KeyedTable,
  kind: ConstraintParts['kind'],
  list: KeyList,
): ConstraintParts {
  const specs = new Map(columns)
  const names = list.columns.map((name) => specs.get(name)?.column ?? name)
  return {
    ...(schema !== undefined && { schema }),
    table,
    columns: names,
    kind,
    ...(list.name !== undefined && { name: list.name }),
  }
}

function isUnique(index: IndexSpec): boolean {
  return !Array.isArray(index) && index.unique === true
}

function keyList(list: ColumnList | IndexSpec): KeyList {
  const name = nameOf(list)
  const parts = partsOfIndex(list)
  const type = !Array.isArray(list) && 'type' in list ? list.type : undefined
  return {
    columns: columnsOf(list),
    ...(name !== undefined && { name }),
    ...(parts.length > 0 && { parts }),
    ...(type !== undefined && type !== 'btree' && { type }),
  }
}

function distinct(lists: KeyList[]): KeyList[] {
  if (lists.length < 2) return lists
  const id = ({ columns, parts, type }: KeyList): string => JSON.stringify([columns, parts, type])
  return [...new Map(lists.map((list) => [id(list), list])).values()]
}
