import { databases } from '../databases/databases.js'
import type { Provider } from '../databases/provider.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../prisma/schema-wasm.js'
import { isUnknownDefault } from './column.js'
import { changingKeysOf, targetOf } from './foreign-keys.js'
import { ImportNames } from './import-names.js'
import {
  sourceName,
  sourceColumn,
  type ImportedSpec,
  type ImportedTable,
  type ImportNote,
  type Settings,
} from './imported.js'
import { withJoinTables } from './join-tables.js'
import { notesOf } from './notes.js'
import { importTable, placeOf } from './table.js'

/**
 * The spec that generates a Prisma schema with the same tables.
 *
 * @param text the schema, for the lines of what a spec can't say; absent for one read from a database
 */
export function importSchema(given: Datamodel, provider: Provider, text?: string): ImportedSpec {
  const datamodel = withJoinTables(text === undefined ? given : withDefaults(given), provider)
  const names = new ImportNames(datamodel)
  const tableOf = new Map(datamodel.models.map((model) => [model.name, names.tableOf(model)]))
  const notes = text === undefined ? [] : notesOf(text, tableOf)
  const tables = datamodel.models.flatMap((model) => {
    const note = (says: string, field?: string): void => {
      notes.push({ ...noteOf(says, model, field, text), table: names.tableOf(model) })
    }
    for (const field of model.fields.filter(isUnknownDefault)) {
      note('requests must send it, because a spec has no such default', field.name)
    }
    const table = importTable({ model, datamodel, names, provider, note })
    return table ? { ...table, place: model.name } : []
  })
  const { refusedInNames } = databases[provider]
  const enums = datamodel.enums.filter(({ name, dbName }) => !refusedInNames.test(dbName ?? name))
  return {
    enums: new Map(enums.map((one) => [one.name, enumSettings(one)])),
    tables: withoutLost(tables, notes),
    keys: changingKeysOf(datamodel, (model) => names.tableOf(model)),
    places: new Map(datamodel.models.map((model) => placeOf(model, names.tableOf(model)))),
    notes: notes.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  }
}

/** A Prisma schema names an enum's default by its name in code, a spec by the database's value. */
function withDefaults({ models, enums, indexes }: Datamodel): Datamodel {
  const valueOf = ({ type, kind, default: name }: DatamodelField) => {
    const values = kind === 'enum' ? enums.find((one) => one.name === type)?.values : undefined
    return values?.find((one) => one.name === name)?.dbName
  }
  return {
    enums,
    indexes,
    models: models.map((model) => ({
      ...model,
      fields: model.fields.map((field) => {
        const value = valueOf(field)
        return typeof value === 'string' ? { ...field, default: value } : field
      }),
    })),
  }
}

/** Without foreign keys to tables that were left out, which are named. */
function withoutLost(tables: ImportedTable[], notes: ImportNote[]): ImportedTable[] {
  const kept = new Set(tables.map(({ name }) => name))
  for (const one of tables) {
    const { name: table, columns, settings } = one
    const isKept = (columnNames: string[], reference: unknown): boolean => {
      const target = targetOf(reference)
      if (target === undefined || kept.has(target)) return true
      const list = columnNames.map((name) => sourceColumn(columns, name)).join(', ')
      const text = `${sourceName(one)}: its foreign key of ${list} stays in the database, because its table is left out`
      notes.push({ table, text })
      return false
    }
    for (const [name, column] of columns) {
      if (!isKept([name], column['references'])) delete column['references']
    }
    const keys = settings['foreign_keys'] as Settings[] | undefined
    if (!keys) continue
    settings['foreign_keys'] = keys.filter((key) => {
      return isKept(key['columns'] as string[], key['references'])
    })
  }
  return tables
}

function noteOf(
  says: string,
  model: DatamodelModel,
  field: string | undefined,
  text: string | undefined,
): ImportNote {
  const place = field === undefined ? model.name : `${model.name}.${field}`
  const line = text === undefined ? undefined : lineOf(text, model.name, field)
  return { ...(line !== undefined && { line }), text: `${place}: ${says}` }
}

function enumSettings({ name, dbName, schema, values }: Datamodel['enums'][number]): Settings {
  return {
    ...(dbName && dbName !== name && { type: dbName }),
    ...(schema !== undefined && schema !== 'public' && { schema }),
    values: values.map((value) =>
      typeof value.dbName === 'string' && value.dbName !== value.name
        ? { value: value.dbName, as: value.name }
        : value.name,
    ),
  }
}

function lineOf(text: string, model: string, field: string | undefined): number | undefined {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => new RegExp(`^(model|view) ${model} `).test(line))
  if (start < 0 || field === undefined) return start < 0 ? undefined : start + 1
  const offset = lines.slice(start).findIndex((line) => new RegExp(`^\\s+${field}\\s`).test(line))
  return offset < 0 ? undefined : start + offset + 1
}
