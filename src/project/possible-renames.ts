import type { Rename, Renames } from '../pipeline/generate.js'
import type { Change } from '../output/change-set.js'
import { quoted } from '../databases/databases.js'
import { providers, type Provider } from '../databases/provider.js'
import { schemaPath } from './edited-schema.js'

/** A name that is gone and a new one in its place. */
export interface PossibleRename extends Rename {
  /** Of a column; absent for a table. */
  table?: string
}

/** A value of an enum that is gone and a new one in its place. */
export interface PossibleValueRename extends Rename {
  /** The Prisma enum. */
  enum: string
  /** Change the rows, once the database has both values. */
  statements: string[]
}

const providerLine = RegExp(`^ +provider += "(${providers.join('|')})"$`, 'm')

/** By table, the type of each column. */
type Tables = Map<string, Map<string, string>>

/** Changes of the Prisma schema that look like renames, although the spec has no `was`. */
export function possibleRenames(changes: Change[], known: Renames): PossibleRename[] {
  const { before, text } = changes.find(({ path }) => path === schemaPath) ?? {}
  if (before === undefined || text === undefined) return []
  const models = [modelsIn(before), modelsIn(text)] as const
  const [old, now] = [changedTables(...models), changedTables(models[1], models[0])]
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

/** By name, what is between a model's brackets. */
function modelsIn(schema: string): ReadonlyMap<string, string> {
  const models = schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)
  return new Map(Array.from(models, ([, name = '', body = '']) => [name, body]))
}

/** Without those that another schema has, too. */
function changedTables(
  models: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string> = new Map(),
): Tables {
  const changed = [...models].filter(([name, body]) => others.get(name) !== body)
  return new Map(
    changed.map(([model, body]) => {
      const table = /@@map\("(.*?)"\)/.exec(body)?.[1] ?? model
      const fields = body.matchAll(/^ +(\w+) +(\w+)[?[\]]*(.*)$/gm)
      const columns = [...fields].filter(([, , type = '']) => !models.has(type))
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

/** Changes that look like renames of enums' values, for which the spec has no `was`. */
export function possibleValueRenames(changes: Change[]): PossibleValueRename[] {
  const { before, text } = changes.find(({ path }) => path === schemaPath) ?? {}
  if (before === undefined || text === undefined) return []
  const old = enumsIn(before)
  return [...enumsIn(text)].flatMap(([name, values]) => {
    const rename = onlyPair(old.get(name) ?? values, values)
    return rename ? [{ enum: name, ...rename, statements: updatesOf(name, rename, text) }] : []
  })
}

/** By enum, its values in the database. */
function enumsIn(schema: string): Tables {
  const enums = schema.matchAll(/^enum (\w+) \{\n(.*?)^\}/gms)
  return new Map(
    [...enums].map(([, name = '', body = '']) => {
      const values = body.matchAll(/^ +(\w+)(?: +@map\((".*")\))?$/gm)
      const texts = [...values].map(([, value = '', text]) => {
        return text === undefined ? value : (JSON.parse(text) as string)
      })
      return [name, new Map(texts.map((text) => [text, name]))]
    }),
  )
}

function updatesOf(type: string, { from, to }: Rename, schema: string): string[] {
  const [, provider] = providerLine.exec(schema) ?? []
  const name = (text: string) => quoted(text, provider as Provider)
  const value = (text: string) => `'${text.replaceAll("'", "''")}'`
  return [...changedTables(modelsIn(schema))].flatMap(([table, types]) => {
    const columns = [...types].filter((column) => column[1] === type)
    return columns.map(([column]) => {
      return `UPDATE ${name(table)} SET ${name(column)} = ${value(to)} WHERE ${name(column)} = ${value(from)}`
    })
  })
}
