import { databases } from '../databases/databases.js'
import type { DatamodelIndex } from '../prisma/schema-wasm.js'
import type { ColumnType } from '../types/column-type.js'
import { types } from '../types/types.js'
import type { Settings } from './imported.js'
import { isOfColumns } from './indexes.js'
import type { TableSource } from './table-source.js'

/** The primary key or, without one, what identifies each row. */
export function keyOf(
  indexes: DatamodelIndex[],
  { model, names, note }: TableSource,
  columns: ReadonlyMap<string, Settings>,
): DatamodelIndex | undefined {
  const typeOf = (name: string) => columns.get(names.columnOf(model, name))?.['type'] as ColumnType
  const canBeKey = ({ fields }: DatamodelIndex) => {
    return fields.every(({ name }) => types[typeOf(name)].key !== undefined)
  }
  const key = indexes.find(({ type }) => type === 'id')
  if (key && canBeKey(key)) return key
  const isRequired = (name: string) => model.fields.find((field) => field.name === name)?.isRequired
  const unique = indexes.find(
    (index) =>
      index.type === 'unique' &&
      isOfColumns(index) &&
      index.fields.every(({ name }) => isRequired(name)) &&
      canBeKey(index),
  )
  if (!unique) {
    if (!model.isView)
      note('is served as a list that is only read: it has no key that a path can name')
    return undefined
  }
  const named = unique.fields.map(({ name }) => name)
  note(`has no primary key: its unique ${named.join(', ')} is served as one`)
  return unique
}

/** A unique constraint that serves as the key keeps its own name, on databases where keys have names. */
export function withOwnName(key: DatamodelIndex, { model, provider }: TableSource): DatamodelIndex {
  if (databases[provider].constraintNames.primaryKey === undefined) return { ...key, dbName: null }
  if (key.type === 'id' || key.dbName) return key
  const columns = key.fields.map(({ name }) => {
    return model.fields.find((field) => field.name === name)?.dbName ?? name
  })
  return { ...key, dbName: `${model.dbName ?? model.name}_${columns.join('_')}_key` }
}

/** Only a primary key is numbered by the database. */
export function leaveToClient(column: Settings): void {
  const isInteger = types[column['type'] as ColumnType].range !== undefined
  if (isInteger && !('default' in column)) column['default'] = 'none'
}

/** The key stands after the type. */
export function withKey(settings: Settings): Settings {
  const { column, type, native, ...rest } = settings
  return {
    ...(column !== undefined && { column }),
    type,
    ...(native !== undefined && { native }),
    primary_key: true,
    ...rest,
  }
}
