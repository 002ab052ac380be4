import { nameTable } from '../model/names.js'
import { isReservedType } from '../model/reserved-names.js'
import type { DatamodelField, DatamodelIndex, DatamodelModel } from '../prisma/schema-wasm.js'
import { columnSettings } from './column.js'
import type { ImportedTable, Settings } from './imported.js'
import { importReferences } from './references.js'
import type { TableSource } from './table-source.js'

/** A table of a spec for a model of Prisma; undefined when the API can't serve it. */
export function importTable(source: TableSource): ImportedTable | undefined {
  const { model, datamodel, names, provider, note } = source
  const columns = importColumns(source)
  const indexes = datamodel.indexes
    .filter((index) => index.model === model.name)
    .filter((index) => index.fields.every(({ name }) => columns.has(names.columnOf(model, name))))
  const primaryKey = indexes.find(({ type }) => type === 'id')
  if (!primaryKey) {
    note('left out: it has no primary key that a spec can say')
    return undefined
  }
  const name = names.tableOf(model)
  const isWhole = primaryKey.fields.length === 1
  const [first = ''] = primaryKey.fields.map((field) => names.columnOf(model, field.name))
  const isPlain = isWhole && !primaryKey.dbName
  const key = columns.get(first)
  if (isPlain && key) columns.set(first, withKey(key))
  const list = (index: DatamodelIndex) => listed(index, source)
  const settings: Settings = {
    ...tableNames(model, name),
    ...(model.documentation !== undefined && { description: model.documentation }),
    ...(!isPlain && { primary_key: list(primaryKey) }),
    ...lists(
      'unique',
      indexes.filter((index) => index.type === 'unique' && !isMarked(index, source, columns)),
      list,
    ),
    ...lists(
      'indexes',
      indexes.filter(({ type }) => type === 'normal'),
      list,
    ),
    ...importReferences(source, columns),
  }
  if (provider === 'postgresql' && model.schema && model.schema !== 'public') {
    note(`its schema ${model.schema} is left out: write ?schema=${model.schema} in the URL`)
  }
  return { name, settings, columns }
}

function importColumns({ model, datamodel, names, provider, note }: TableSource) {
  const columns = new Map<string, Settings>()
  const keyFields = datamodel.indexes
    .filter((index) => index.model === model.name && index.type === 'id')
    .flatMap(({ fields }) => fields.map(({ name }) => name))
  for (const field of model.fields.filter(isColumn)) {
    const isWholeKey = keyFields.length === 1 && keyFields[0] === field.name
    const settings = columnSettings(field, provider, isWholeKey)
    const own = names.columnOf(model, field.name)
    const database = field.dbName ?? field.name
    if (settings) columns.set(own, { ...(own !== database && { column: database }), ...settings })
    else note(`left out: no type of a spec is stored as ${nativeOf(field)}`, field.name)
  }
  return columns
}

function isColumn({ kind }: DatamodelField): boolean {
  return kind === 'scalar' || kind === 'enum'
}

function nativeOf({ type, nativeType, isList }: DatamodelField): string {
  const [name, sizes] = nativeType ?? [type, []]
  return `${name}${sizes.length === 0 ? '' : `(${sizes.join(', ')})`}${isList ? '[]' : ''}`
}

/** The key stands after the type. */
function withKey(settings: Settings): Settings {
  const { column, type, native, ...rest } = settings
  return {
    ...(column !== undefined && { column }),
    type,
    ...(native !== undefined && { native }),
    primary_key: true,
    ...rest,
  }
}

function tableNames(model: DatamodelModel, name: string): Settings {
  const database = model.dbName ?? model.name
  const ownModel = isReservedType(model.name) ? `${model.name}Row` : model.name
  const isChosen = model.name !== database && nameTable(name).model !== ownModel
  return {
    ...(database !== name && { table: database }),
    ...(isChosen && /^[A-Za-z]/.test(ownModel) && { model: ownModel }),
  }
}

/** A unique column without a constraint's own name is marked as such. */
function isMarked(
  { fields, dbName }: DatamodelIndex,
  { model, names }: TableSource,
  columns: ReadonlyMap<string, Settings>,
): boolean {
  const [first, ...more] = fields
  const column = first && columns.get(names.columnOf(model, first.name))
  if (!column || more.length > 0 || dbName) return false
  column['unique'] = true
  return true
}

/** The columns alone, or with the constraint's name. */
function listed(
  { fields, dbName, algorithm }: DatamodelIndex,
  { model, names, note }: TableSource,
): unknown {
  const columns = fields.map(({ name }) => names.columnOf(model, name))
  const isPlain =
    (algorithm === undefined || algorithm === null || algorithm === 'BTree') &&
    fields.every(({ sortOrder, length }) => sortOrder !== 'desc' && length === undefined)
  if (!isPlain) {
    note(
      `the kind or order of the index on (${columns.join(', ')}) is left out; the database keeps it`,
    )
  }
  return dbName ? { columns, name: dbName } : columns
}

function lists(
  key: string,
  indexes: readonly DatamodelIndex[],
  list: (index: DatamodelIndex) => unknown,
): Settings {
  return indexes.length === 0 ? {} : { [key]: indexes.map(list) }
}
