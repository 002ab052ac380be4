import { listOf } from '../../diagnostics/suggest.js'
import { changingKeysOf } from '../../import/foreign-keys.js'
import type { CachePlan } from '../../pipeline/explain.js'
import { unseenTables, type KnownTable } from '../../pipeline/named-tables.js'
import type { Datamodel } from '../../prisma/schema-wasm.js'
import { isSame, nameOf, type TablePair } from './table-pair.js'
import { unknownKeys } from './unknown-keys.js'

/** A table or view whose answers don't become stale with each write that changes them. */
export interface UnseenChange {
  /** Its model in the spec's schema. */
  model: string
  text: string
}

interface Compared {
  pairs: TablePair[]
  wanted: Datamodel
  found: Datamodel
}

/** Tables and views that change with others by foreign keys that the spec lacks. */
export function unseenChanges({ pairs, wanted, found }: Compared): UnseenChange[] {
  const shows = baseTables(found)
  const keys = changingKeysOf(found, ({ name }) => name)
  const tables = pairs.map(({ model, other }): KnownTable => {
    const unknown = unknownKeys({ model, other }, { wanted, found }).map(({ columns }) => columns)
    const isKnown = (columns: string[]) => !unknown.some((one) => String(one) === String(columns))
    return {
      name: other.name,
      isView: other.isView === true,
      of: shows.get(other.name) ?? [],
      keys: keys.filter(({ table, columns, target }) => {
        return table === other.name && columns.length > 0 && target && isKnown(columns)
      }),
    }
  })
  const unseen = unseenTables(tables, keys)
  return pairs.flatMap(({ model, other }) => {
    const through = [...new Set(unseen.get(other.name))]
    if (through.length === 0) return []
    const text = `${nameOf(other)}: its rows may change with those of ${listOf(through, 'and')}, by foreign keys that the spec lacks`
    return [{ model: model.name, text }]
  })
}

/** Views that show more tables than their `of` says. */
export function unseenInViews({ pairs, found }: Compared, plan: CachePlan): UnseenChange[] {
  const shows = baseTables(found)
  const planned = (model: string) => plan.tables.find((one) => one.model === model)
  return pairs.flatMap(({ model, other }) => {
    const view = planned(model.name)
    const lacking = pairs.filter((base) => {
      if (!shows.get(other.name)?.includes(base.other.name)) return false
      const writes = planned(base.model.name)?.writes ?? []
      return !writes.some(({ stale }) => stale.some(({ table }) => table === view?.name))
    })
    if (lacking.length === 0) return []
    const names = listOf(
      lacking.map((base) => nameOf(base.other)),
      'and',
    )
    return [
      { model: model.name, text: `${nameOf(other)}: shows ${names}, too, which its of lacks` },
    ]
  })
}

/** By view, the tables that it shows, also through other views. */
function baseTables({ models }: Datamodel): Map<string, string[]> {
  const shownBy = (view: string, seen: Set<string>): string[] => {
    const model = models.find(({ name }) => name === view)
    return (model?.shows ?? []).flatMap(({ schema, name }) => {
      const place = { name, fields: [], dbName: name, ...(schema && { schema }) }
      const shown = models.find((one) => isSame(one, place))
      if (!shown || seen.has(shown.name)) return []
      seen.add(shown.name)
      return shown.isView ? shownBy(shown.name, seen) : [shown.name]
    })
  }
  const views = models.filter(({ shows }) => shows)
  return new Map(views.map(({ name }) => [name, shownBy(name, new Set([name]))]))
}
