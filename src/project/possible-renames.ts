import type { Rename, Renames } from '../pipeline/generate.js'
import type { Change } from '../output/change-set.js'
import { schemaPath } from './edited-schema.js'

/** A name that is gone and a new one in its place. */
export interface PossibleRename extends Rename {
  /** Of a column; absent for a table. */
  table?: string
}

/** By table, the type of each column. */
type Tables = Map<string, Map<string, string>>

/** What a run's changes of the Prisma schema look like renames, although the spec has no `was`. */
export function possibleRenames(changes: Change[], known: Renames): PossibleRename[] {
  const { before, text } = changes.find(({ path }) => path === schemaPath) ?? {}
  if (before === undefined || text === undefined) return []
  const [old, now] = [tablesIn(before), tablesIn(text)]
  const columns = [...now].flatMap(([table, types]) => {
    const rename = onlyPair(old.get(table) ?? types, types)
    return rename ? [{ table, ...rename }] : []
  })
  const table = onlyPair(shapesOf(old), shapesOf(now))
  return [...(table ? [table] : []), ...columns].filter(({ to }) => {
    return ![...known.tables, ...known.columns].some((rename) => rename.to === to)
  })
}

/** The one name that is gone and the one that is new, if they have the same type. */
function onlyPair(old: Map<string, string>, now: Map<string, string>): Rename | undefined {
  const gone = [...old].filter(([name]) => !now.has(name))
  const made = [...now].filter(([name]) => !old.has(name))
  const pairs = made.flatMap(([to, type]) => {
    return gone.filter((one) => one[1] === type).map(([from]) => ({ from, to }))
  })
  return pairs.length === 1 ? pairs[0] : undefined
}

/** By table, its columns and their types in one text. */
function shapesOf(tables: Tables): Map<string, string> {
  return new Map([...tables].map(([table, types]) => [table, JSON.stringify([...types])]))
}

function tablesIn(schema: string): Tables {
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)]
  const names = new Set(models.map(([, name]) => name))
  return new Map(
    models.map(([, model = '', body = '']) => {
      const table = /@@map\("(.*?)"\)/.exec(body)?.[1] ?? model
      const fields = body.matchAll(/^ +(\w+) +(\w+)[?[\]]*(.*)$/gm)
      const columns = [...fields].filter(([, , type]) => !names.has(type))
      return [
        table,
        new Map(
          columns.map(([, name = '', type = '', rest = '']) => {
            return [/ @map\("(.*?)"\)/.exec(rest)?.[1] ?? name, type]
          }),
        ),
      ]
    }),
  )
}
