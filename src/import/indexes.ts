import { databases } from '../databases/databases.js'
import type { DatamodelIndex } from '../prisma/schema-wasm.js'
import type { Settings } from './imported.js'
import type { TableSource } from './table-source.js'

/** Those that the spec can say; the others are named. */
export function importableIndexes(
  { model, datamodel, names, provider, note }: TableSource,
  columns: ReadonlyMap<string, Settings>,
): DatamodelIndex[] {
  const { refusedInNames } = databases[provider]
  return datamodel.indexes.filter((index) => {
    if (index.model !== model.name) return false
    const lost = index.fields.find(({ name }) => !columns.has(names.columnOf(model, name)))
    const refused = refusedInNames.exec(index.dbName ?? '')?.[0]
    if (!lost && refused === undefined) return true
    const why =
      refused === undefined
        ? `the spec hasn't its column ${lost?.name ?? ''}`
        : `a spec has no names with ${refused}`
    const what = index.type === 'id' ? 'primary key' : `index ${index.dbName ?? ''}`.trim()
    note(`its ${what} stays in the database: ${why}`)
    return false
  })
}

/** Whether an index has columns, of all rows. */
export function isOfColumns({ expression, where }: DatamodelIndex): boolean {
  return expression === undefined && where === undefined
}

/** A table's unique constraints and its indexes, without those that are marked at a column. */
export function importIndexes(
  indexes: DatamodelIndex[],
  source: TableSource,
  columns: ReadonlyMap<string, Settings>,
): Settings {
  const uniques = indexes.filter(
    (index) => index.type === 'unique' && !isMarked(index, source, columns),
  )
  const others = [
    ...indexes.filter(({ type }) => type === 'normal'),
    ...uniques.filter((index) => !isConstraint(index)),
  ]
  return {
    ...lists('unique', uniques.filter(isConstraint), source),
    ...lists('indexes', others, source),
  }
}

function lists(key: string, indexes: DatamodelIndex[], source: TableSource): Settings {
  return indexes.length === 0 ? {} : { [key]: indexes.map((index) => listed(index, source)) }
}

/** A key of several columns, or with its constraint's name. */
export function importKey(index: DatamodelIndex, source: TableSource): unknown {
  return listed({ ...index, fields: index.fields.map(({ name }) => ({ name })) }, source)
}

/** The columns alone, or an object with the constraint's name and what else the index has. */
function listed(index: DatamodelIndex, { model, names, provider }: TableSource): unknown {
  const { fields, dbName, algorithm, type } = index
  const { indexParts } = databases[provider]
  const columns = fields.map(({ name, sortOrder, length, operatorClass }) => {
    const column = names.columnOf(model, name)
    const more = {
      ...(sortOrder === 'desc' && { sort: 'desc' }),
      ...(indexParts.includes('length') && length !== undefined && { length }),
      ...(operatorClass && { ops: operatorClass }),
    }
    return Object.keys(more).length === 0 ? column : { column, ...more }
  })
  const { expression, where } = index
  const kind = algorithm?.toLowerCase() ?? 'btree'
  const isUsual = isConstraint(index) && kind === 'btree'
  if (isUsual && !dbName) return columns
  return {
    ...(expression === undefined ? { columns } : { expression }),
    ...(where !== undefined && { where }),
    ...(!isUsual && type === 'unique' && { unique: true }),
    ...(kind !== 'btree' && { type: kind }),
    ...(dbName && { name: dbName }),
  }
}

/** Whether the index says no more than which columns are unique together. */
function isConstraint(index: DatamodelIndex): boolean {
  if (!isOfColumns(index)) return false
  return index.fields.every(({ sortOrder, length, operatorClass }) => {
    return sortOrder !== 'desc' && length === undefined && !operatorClass
  })
}

/** A unique column without a constraint's own name is marked as such. */
function isMarked(
  index: DatamodelIndex,
  { model, names }: TableSource,
  columns: ReadonlyMap<string, Settings>,
): boolean {
  const [first, ...more] = index.fields
  const column = first && columns.get(names.columnOf(model, first.name))
  if (!column || more.length > 0 || index.dbName || !isConstraint(index)) return false
  column['unique'] = true
  return true
}
