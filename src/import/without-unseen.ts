import { unseenTables, type ChangingKey, type KnownTable } from '../spec/changing-keys.js'
import { targetOf } from './foreign-keys.js'
import { sourceName, type ImportedSpec, type ImportedTable, type Settings } from './imported.js'

/** Caches no table whose rows a write of the API may change through a foreign key that the spec lacks. */
export function withoutUnseen(spec: ImportedSpec): ImportedSpec {
  const unseen = unseenTables(spec.tables.map(knownTable), spec.keys)
  const notes = [...spec.notes]
  for (const table of spec.tables) {
    const { name, settings } = table
    if (!unseen.has(name) || isNeverCached(settings)) continue
    settings['features'] = { caching: false }
    notes.push({
      table: name,
      text: `${sourceName(table)}: isn't cached, because foreign keys that the spec lacks may change its rows`,
    })
  }
  return { ...spec, notes }
}

function knownTable(table: ImportedTable): KnownTable {
  const { name, settings } = table
  const of = (settings['of'] as string[] | undefined) ?? []
  return { name, isView: settings['view'] === true, of, keys: knownKeys(table) }
}

function knownKeys({ name: table, columns, settings }: ImportedTable): ChangingKey[] {
  const keyOf = (names: string[], reference: unknown): ChangingKey => ({
    table,
    columns: names.map((name) => (columns.get(name)?.['column'] as string | undefined) ?? name),
    target: targetOf(reference) ?? '',
  })
  const own = [...columns].flatMap(([column, { references }]) =>
    references === undefined ? [] : keyOf([column], references),
  )
  const keys = (settings['foreign_keys'] as Settings[] | undefined) ?? []
  return [...own, ...keys.map((key) => keyOf(key['columns'] as string[], key['references']))]
}

/** A view is cached only with the tables that it shows. */
function isNeverCached(settings: Settings): boolean {
  return settings['view'] === true && settings['of'] === undefined
}
