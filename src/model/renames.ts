import { types } from '../types/types.js'
import type { SpecDocument } from '../spec/spec-document.js'
import type { Model, Table } from './model.js'
import { nameEnum, nameTable } from './names.js'

/** Renames in the spec (`was`). Whether the database has them already is unknown here. */
export interface Renames {
  tables: Rename[]
  /** With the table's current name. */
  columns: (Rename & { table: string })[]
  enums: Rename[]
}

export interface Rename {
  /** The schema of the table or enum, in a spec that names schemas. */
  schema?: string
  from: string
  to: string
}

/** The same with the names that things have in the database. */
export function databaseRenames(
  { tables, columns, enums }: Renames,
  spec: SpecDocument,
  model: Model,
): Renames {
  const specs = new Map(spec.tables.map((table) => [table.name, table]))
  const tableName = (name: string): string => specs.get(name)?.table ?? name
  const within = (isMeant: (table: Table) => boolean): { schema?: string } => {
    const schema = model.tables.find(isMeant)?.schema
    return schema === undefined ? {} : { schema }
  }
  return {
    tables: tables.map(({ from, to }) => {
      return { ...within(({ name }) => name === to), from, to: tableName(to) }
    }),
    columns: columns.map(({ table, from, to }) => {
      const name = specs.get(table)?.columns?.[to]?.column ?? to
      return { ...within((one) => one.name === table), table: tableName(table), from, to: name }
    }),
    enums: enums.map((rename) => ({
      ...within((table) => table.columns.some(({ enumName }) => enumName === rename.to)),
      ...rename,
    })),
  }
}

export function readRenames({ tables }: SpecDocument): Renames {
  const renamed = tables.flatMap((table) => {
    const columns = Object.entries(table.columns ?? {})
    const isSame = table.was === undefined && columns.every(([, { was }]) => was === undefined)
    if (isSame) return []
    const names = nameTable(table.name, table.model)
    const former = nameTable(table.was ?? table.name, table.model)
    return {
      tables: table.was === undefined ? [] : [{ from: table.was, to: table.name }],
      columns: columns.flatMap(([to, { was }]) =>
        was === undefined ? [] : [{ table: table.name, from: was, to }],
      ),
      enums: columns.flatMap(([name, { type, was, enum: shared }]) =>
        types[type].listsValues && shared === undefined
          ? [{ from: nameEnum(former.model, was ?? name), to: nameEnum(names.model, name) }]
          : [],
      ),
    }
  })
  return {
    tables: renamed.flatMap((table) => table.tables),
    columns: renamed.flatMap((table) => table.columns),
    enums: renamed.flatMap((table) => table.enums).filter(({ from, to }) => from !== to),
  }
}

/** A file before the renames: its path, and its words that have changed. */
export interface FormerFile {
  path: string
  words: [from: string, to: string][]
}

/** For each file by its path and table; undefined when nothing in it was renamed. */
export function formerFiles(
  { tables, columns, enums }: Renames,
  model: Model,
): (file: { path: string; table?: string }) => FormerFile | undefined {
  const byName = new Map(model.tables.map((table) => [table.name, table]))
  const wordsOfTables = tables.flatMap((rename) => tableWords(rename, byName.get(rename.to)))
  const shared = [...wordsOfTables, ...enums.map(wordOf)]
  return ({ path, table }) => {
    const rename = tables.find(({ to }) => to === table)
    const own = columns.filter((column) => column.table === table).map(wordOf)
    const words = [...shared, ...own]
    if (words.length === 0) return undefined
    return { path: rename ? formerPath(path, rename) : path, words }
  }
}

function tableWords(rename: Rename, table: Table | undefined): [string, string][] {
  if (!table) return []
  const { names } = table
  const keepsModel = nameTable(table.name).model !== names.model
  const former = nameTable(rename.from, keepsModel ? names.model : undefined)
  const pairs: [string, string][] = [
    wordOf(rename),
    [former.model, names.model],
    [former.delegate, names.delegate],
    [former.one, names.one],
    [former.many, names.many],
    [former.Many, names.Many],
  ]
  return pairs.filter(([from, to]) => from !== to)
}

function wordOf({ from, to }: Rename): [string, string] {
  return [from, to]
}

function formerPath(path: string, { from, to }: Rename): string {
  const steps = path.split('/').map((step) => {
    return step === to || step.startsWith(`${to}.`) ? from + step.slice(to.length) : step
  })
  return steps.join('/')
}
