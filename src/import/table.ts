import { databases } from '../databases/databases.js'
import { nameTable } from '../model/names.js'
import { isReservedType } from '../model/reserved-names.js'
import type { DatamodelIndex, DatamodelModel } from '../prisma/schema-wasm.js'
import { importCheck } from './checks.js'
import { importColumns } from './columns.js'
import { importableIndexes, importIndexes, importKey } from './indexes.js'
import type { ImportedTable, Settings } from './imported.js'
import { keyOf, leaveToClient, withKey, withOwnName } from './primary-key.js'
import { importReferences } from './references.js'
import type { TableSource } from './table-source.js'

/** A table of a spec for a model of Prisma; undefined when the API can't serve it. */
export function importTable(source: TableSource): ImportedTable | undefined {
  const { model, names, note, provider } = source
  const refused = databases[provider].refusedInNames.exec(model.dbName ?? model.name)?.[0]
  if (refused !== undefined) {
    note(`left out: Prisma's client can't read a table with ${refused} in its name`)
    return undefined
  }
  const columns = importColumns(source)
  if (columns.size === 0) {
    note('left out: it has no column that a spec can say')
    return undefined
  }
  for (const one of model.notes ?? []) note(one)
  importChecks(source, columns)
  const indexes = importableIndexes(source, columns)
  const found = keyOf(indexes, source, columns)
  const key = found && withOwnName(found, source)
  const name = names.tableOf(model)
  if (!key || model.isView) return { name, settings: listSettings(source, key, columns), columns }
  const [first = '', ...more] = key.fields.map((field) => names.columnOf(model, field.name))
  const isPlain = more.length === 0 && !key.dbName
  const column = columns.get(first)
  if (column && key.type === 'unique' && more.length === 0) leaveToClient(column)
  if (isPlain && column) columns.set(first, withKey(column))
  const others = indexes.filter((index) => index !== found)
  const settings: Settings = {
    ...tableNames(model, name),
    ...(model.documentation !== undefined && { description: model.documentation }),
    ...(!isPlain && { primary_key: importKey(key, source) }),
    ...importIndexes(others, source, columns),
    ...importReferences(source, columns),
  }
  return { name, settings, columns }
}

/** The checks that the columns' settings say; the others are named. */
function importChecks({ model, note }: TableSource, columns: ReadonlyMap<string, Settings>): void {
  const byName = new Map<unknown, Settings>(
    Array.from(columns, ([name, settings]) => [settings['column'] ?? name, settings] as const),
  )
  for (const check of model.checks ?? []) {
    if (importCheck(check, (name) => byName.get(name))) continue
    const name = check.name === undefined ? '' : ` ${check.name}`
    note(`its check${name} stays in the database: ${check.sql.replace(/^CHECK /, '')}`)
  }
}

/** A view, or a table without a key. */
function listSettings(
  source: TableSource,
  key: DatamodelIndex | undefined,
  columns: ReadonlyMap<string, Settings>,
): Settings {
  const { model, names } = source
  for (const settings of columns.values()) {
    for (const name of ['default', 'updated_at', 'generated'])
      Reflect.deleteProperty(settings, name)
  }
  return {
    ...tableNames(model, names.tableOf(model)),
    ...viewSettings(source),
    ...(key && { primary_key: key.fields.map((field) => names.columnOf(model, field.name)) }),
  }
}

function viewSettings({ model, names, datamodel }: TableSource): Settings {
  const { shows = [], documentation } = model
  const tables = shows.flatMap((shown) => {
    const found = datamodel.models.find(
      ({ name, dbName, schema }) =>
        (dbName ?? name) === shown.name && (!schema || schema === shown.schema),
    )
    return found ? names.tableOf(found) : []
  })
  const isKnown = tables.length > 0 && tables.length === shows.length
  return {
    view: true,
    ...(isKnown && { of: tables }),
    ...(documentation !== undefined && { description: documentation }),
  }
}

/** Where the database has a table, by its name in the API. */
export function placeOf(
  { name: model, dbName, schema }: DatamodelModel,
  name: string,
): [name: string, place: { table?: string; schema?: string }] {
  const table = dbName ?? model
  return [name, { ...(table !== name && { table }), ...(schema && { schema }) }]
}

function tableNames(model: DatamodelModel, name: string): Settings {
  const database = model.dbName ?? model.name
  const ownModel = isReservedType(model.name) ? `${model.name}Row` : model.name
  const isChosen = model.name !== database && nameTable(name).model !== ownModel
  return {
    ...(database !== name && { table: database }),
    ...(model.schema && model.schema !== 'public' && { schema: model.schema }),
    ...(isChosen && /^[A-Za-z]\w*$/.test(ownModel) && { model: ownModel }),
  }
}
