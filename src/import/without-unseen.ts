import { targetOf } from './foreign-keys.js'
import type { ImportedKey, ImportedSpec, ImportedTable, Settings } from './imported.js'

/** Caches no table whose rows a write of the API may change through a foreign key that the spec lacks. */
export function withoutUnseen(spec: ImportedSpec): ImportedSpec {
  const unseen = unseenTables(spec)
  const notes = [...spec.notes]
  for (const { name, settings } of spec.tables) {
    if (!unseen.has(name) || isNeverCached(settings)) continue
    settings['features'] = { caching: false }
    notes.push({
      table: name,
      text: `${name}: isn't cached, because foreign keys that the spec lacks may change its rows`,
    })
  }
  return { ...spec, notes }
}

/** The tables that change only through a key which the spec lacks, those that change with them, and their views. */
function unseenTables({ tables, keys }: ImportedSpec): Set<string> {
  const known = new Set(tables.flatMap(knownKeys))
  const changing = keys.filter(({ changesRows }) => changesRows)
  const written = new Set(tables.filter(isWritten).map(({ name }) => name))
  const unseen = new Set(
    changing
      .filter((key) => written.has(key.target) && !known.has(idOf(key)))
      .map(({ table }) => table),
  )
  for (const name of unseen) {
    for (const { table, target } of changing) if (target === name) unseen.add(table)
    for (const view of tables) if (shownBy(view).includes(name)) unseen.add(view.name)
  }
  return unseen
}

function isWritten({ settings }: ImportedTable): boolean {
  return settings['view'] !== true
}

function shownBy({ settings }: ImportedTable): string[] {
  return (settings['of'] as string[] | undefined) ?? []
}

function knownKeys({ name: table, columns, settings }: ImportedTable): string[] {
  const own = [...columns].flatMap(([column, { references }]) =>
    references === undefined
      ? []
      : idOf({ table, columns: [column], target: targetOf(references) }),
  )
  const keys = (settings['foreign_keys'] as Settings[] | undefined) ?? []
  const listed = keys.map((key) =>
    idOf({ table, columns: key['columns'] as string[], target: targetOf(key['references']) }),
  )
  return [...own, ...listed]
}

function idOf({ table, columns, target }: KeyEnds): string {
  return JSON.stringify([table, columns, target])
}

type KeyEnds = Pick<ImportedKey, 'table' | 'columns'> & { target: string | undefined }

/** A view is cached only with the tables that it shows. */
function isNeverCached(settings: Settings): boolean {
  return settings['view'] === true && settings['of'] === undefined
}
