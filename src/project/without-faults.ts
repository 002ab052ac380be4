import type { Diagnostic } from '../diagnostics/diagnostic.js'
import {
  sourceName,
  sourceColumn,
  type ImportedSpec,
  type ImportedTable,
  type ImportNote,
  type Settings,
} from '../import/imported.js'

/** Keys without which a column isn't what the database has. */
const essential = [
  'type',
  'column',
  'native',
  'enum',
  'primary_key',
  'length',
  'precision',
  'scale',
]

/** Keys of a table whose items can be removed one by one. */
const lists = ['unique', 'indexes', 'foreign_keys']

/**
 * Removes the parts of an imported spec that have errors, until it has none: a database allows more than a
 * spec. Each removed part gets a note.
 *
 * @param diagnose the errors of the spec as it is
 */
export function withoutFaults(
  spec: ImportedSpec,
  diagnose: (spec: ImportedSpec) => Diagnostic[],
): ImportedSpec {
  const notes = [...spec.notes]
  for (;;) {
    const parts = new Map(diagnose(spec).map((one) => [partOf(one), one]))
    // From the end, because removing an item moves those after it.
    const found = [...parts.values()].reverse().flatMap((one) => takeOut(spec, one) ?? [])
    if (found.length === 0) return { ...spec, notes }
    notes.push(...found.reverse())
  }
}

/** The part of a path that is removed as a whole: `tables[0].columns.size`. */
function partOf({ path }: Diagnostic): string {
  return /^(?:tables\[\d+\](?:\.columns\.\w+|\.\w+\[\d+\])?|enums\.\w+)/.exec(path)?.[0] ?? ''
}

function takeOut(spec: ImportedSpec, { code, path, message }: Diagnostic): ImportNote | undefined {
  const [, enumName] = /^enums\.(\w+)/.exec(path) ?? []
  if (enumName !== undefined) return takeEnum(spec, enumName, message)
  const [, at, rest = ''] = /^tables\[(\d+)\](.*)$/.exec(path) ?? []
  const table = spec.tables[Number(at)]
  if (at === undefined || !table) return undefined
  const { name, columns, settings } = table
  const note = (what: string): ImportNote => {
    return { table: name, text: `${what}: left out, as a spec can't say it: ${message}` }
  }
  const [, column, key = ''] = /^\.columns\.(\w+)(?:\.(\w+))?/.exec(rest) ?? []
  const found = column === undefined ? undefined : columns.get(column)
  if (column !== undefined && found) {
    if (code === 'spec/reference-type' && 'references' in found) {
      Reflect.deleteProperty(found, 'references')
      return noteOfUnknown(table, [column], message)
    }
    if (key !== '' && !essential.includes(key) && key in found) {
      Reflect.deleteProperty(found, key)
      return note(`${sourceName(table, column)}: its ${key}`)
    }
    if (isKey(column, table)) {
      makeList(table)
      return {
        table: name,
        text: `${sourceName(table)}: is served as a list that is only read: ${message}`,
      }
    }
    const place = sourceName(table, column)
    columns.delete(column)
    return note(place)
  }
  const [, list = '', item] = /^\.(\w+)\[(\d+)\]/.exec(rest) ?? []
  if (lists.includes(list)) {
    const items = settings[list] as Settings[]
    const [gone] = items.splice(Number(item), 1)
    if (items.length === 0) Reflect.deleteProperty(settings, list)
    if (list === 'foreign_keys' && gone) {
      return noteOfUnknown(table, gone['columns'] as string[], message)
    }
    return note(`${sourceName(table)}: one of its ${list}`)
  }
  spec.tables.splice(Number(at), 1)
  return note(sourceName(table))
}

function noteOfUnknown(table: ImportedTable, names: string[], message: string): ImportNote {
  const columns = names.map((name) => sourceColumn(table.columns, name)).join(', ')
  return {
    table: table.name,
    text: `${sourceName(table)}.${columns}: its foreign key stays in the database, unknown to the cache: ${message}`,
  }
}

function isKey(column: string, { settings, columns }: ImportedTable): boolean {
  const { primary_key: given } = settings
  const list = Array.isArray(given) ? given : (given as { columns?: unknown } | undefined)?.columns
  const isInList = Array.isArray(list) && list.includes(column)
  return isInList || columns.get(column)?.['primary_key'] === true
}

/** Removes what a view can't have. */
function makeList(table: ImportedTable): void {
  const { table: databaseName, schema } = table.settings
  table.settings = {
    ...(databaseName !== undefined && { table: databaseName }),
    ...(schema !== undefined && { schema }),
    view: true,
  }
  for (const column of table.columns.values()) {
    for (const key of ofTables) Reflect.deleteProperty(column, key)
  }
}

const ofTables = ['primary_key', 'references', 'default', 'unique', 'updated_at', 'generated']

function takeEnum(spec: ImportedSpec, name: string, message: string): ImportNote {
  spec.enums.delete(name)
  for (const { columns } of spec.tables) {
    for (const [column, settings] of columns) {
      if (settings['enum'] === name) columns.delete(column)
    }
  }
  return { text: `${name}: the enum and its columns are left out: ${message}` }
}
