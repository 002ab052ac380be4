import { databases } from '../databases/databases.js'
import type { DatamodelField } from '../prisma/schema-wasm.js'
import { columnSettings } from './column.js'
import type { Settings } from './imported.js'
import type { TableSource } from './table-source.js'

/** The columns that a spec can say; the others are named. */
export function importColumns(source: TableSource): Map<string, Settings> {
  const { model, datamodel, names, provider, note } = source
  const columns = new Map<string, Settings>()
  const keyFields = datamodel.indexes
    .filter((index) => index.model === model.name && index.type === 'id')
    .flatMap(({ fields }) => fields.map(({ name }) => name))
  for (const field of model.fields.filter(isColumn)) {
    const own = names.columnOf(model, field.name)
    const database = field.dbName ?? field.name
    const fault = nameFault(field, source)
    const isWholeKey = keyFields.length === 1 && keyFields[0] === field.name
    const settings = fault === undefined ? columnSettings(field, provider, isWholeKey) : undefined
    if (settings) columns.set(own, { ...(own !== database && { column: database }), ...settings })
    else
      note(`left out: ${fault ?? `no type of a spec is stored as ${nativeOf(field)}`}`, field.name)
  }
  return columns
}

/** Prisma's client doesn't escape the quotes that are in a name. */
function nameFault(
  { name, dbName, kind, type }: DatamodelField,
  { datamodel, provider }: TableSource,
): string | undefined {
  const enumName = datamodel.enums.find((one) => one.name === type)?.dbName ?? ''
  const all = [dbName ?? name, ...(kind === 'enum' ? [enumName] : [])]
  const { refusedInNames } = databases[provider]
  const [refused] = all.flatMap((one) => refusedInNames.exec(one)?.[0] ?? [])
  return refused === undefined
    ? undefined
    : `Prisma's client can't read a name with ${refused} in it`
}

function isColumn({ kind }: DatamodelField): boolean {
  return kind === 'scalar' || kind === 'enum'
}

function nativeOf({ kind, type, nativeType, isList, sqlType }: DatamodelField): string {
  if (sqlType !== undefined) return sqlType
  const [name, sizes] = nativeType ?? [kind === 'enum' ? `enum ${type}` : type, []]
  return `${name}${sizes.length === 0 ? '' : `(${sizes.join(', ')})`}${isList ? '[]' : ''}`
}
