import type { Provider } from '../databases/provider.js'
import type { Datamodel, DatamodelModel } from '../prisma/schema-wasm.js'
import { isUnknownDefault } from './column.js'
import { ImportNames } from './import-names.js'
import type { ImportedSpec, ImportedTable, ImportNote, Settings } from './imported.js'
import { withJoinTables } from './join-tables.js'
import { notesOf } from './notes.js'
import { importTable } from './table.js'

/**
 * The spec that generates a Prisma schema with the same tables.
 *
 * @param text the schema, for the lines of what a spec can't say; absent for one read from a database
 */
export function importSchema(given: Datamodel, provider: Provider, text?: string): ImportedSpec {
  const datamodel = withJoinTables(given, provider)
  const names = new ImportNames(datamodel)
  const notes = text === undefined ? [] : notesOf(text)
  const tables = datamodel.models.flatMap((model) => {
    const note = (says: string, field?: string): void => {
      notes.push(noteOf(says, model, field, text))
    }
    for (const field of model.fields.filter(isUnknownDefault)) {
      note('requests must send it, because a spec has no such default', field.name)
    }
    return importTable({ model, datamodel, names, provider, note }) ?? []
  })
  return {
    enums: new Map(datamodel.enums.map((one) => [one.name, enumSettings(one)])),
    tables: withoutLost(tables),
    notes: notes.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  }
}

/** Without foreign keys to tables that were left out. */
function withoutLost(tables: ImportedTable[]): ImportedTable[] {
  const kept = new Set(tables.map(({ name }) => name))
  const isKept = (reference: unknown): boolean => {
    const table =
      typeof reference === 'string'
        ? reference.split('.')[0]
        : (reference as { table?: string } | undefined)?.table
    return table === undefined || kept.has(table)
  }
  for (const { columns, settings } of tables) {
    for (const column of columns.values()) {
      if (!isKept(column['references'])) delete column['references']
    }
    const keys = settings['foreign_keys'] as Settings[] | undefined
    if (keys) settings['foreign_keys'] = keys.filter(({ references }) => isKept(references))
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

function enumSettings({ name, dbName, values }: Datamodel['enums'][number]): Settings {
  return {
    ...(dbName && dbName !== name && { type: dbName }),
    values: values.map((value) =>
      value.dbName && value.dbName !== value.name
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
