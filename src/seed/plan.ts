import type { Column, ForeignKey, Model, Table } from '../model/model.js'

/** What a seed needs to know of the tables, in the order in which their rows are made. */
export interface SeedPlan {
  tables: SeedTable[]
}

export interface SeedTable {
  name: string
  databaseName: string
  schema?: string
  /** Those that a row is given values for. */
  columns: Column[]
  /** The column that counts up. */
  counter?: Column
  primaryKey: Column[]
  /** Columns that are unique together. */
  keys: string[][]
  references: SeedReference[]
}

export interface SeedReference {
  columns: string[]
  target: string
  targetColumns: string[]
  isNullable: boolean
  /** The target's rows are made later, so an update sets it. */
  isLater: boolean
}

/** Why some tables can't be seeded. */
export class SeedProblem extends Error {}

/** @throws SeedProblem when tables need each other's rows */
export function planSeed({ tables }: Model): SeedPlan {
  const waiting = tables.filter(({ isView }) => !isView)
  const placed = new Set<string>()
  const ordered: SeedTable[] = []
  while (waiting.length > 0) {
    const next =
      waiting.find((table) => isReady(table, placed, () => true)) ??
      waiting.find((table) => isReady(table, placed, (key) => !isNullable(key, table)))
    if (!next) throw new SeedProblem(whyStuck(waiting, placed))
    waiting.splice(waiting.indexOf(next), 1)
    ordered.push(seedTable(next, placed))
    placed.add(next.name)
  }
  return { tables: ordered }
}

function isReady(
  { name, foreignKeys }: Table,
  placed: ReadonlySet<string>,
  counts: (key: ForeignKey) => boolean,
): boolean {
  return foreignKeys.every((key) => key.target === name || placed.has(key.target) || !counts(key))
}

function whyStuck(waiting: readonly Table[], placed: ReadonlySet<string>): string {
  const keys = waiting.flatMap((table) =>
    table.foreignKeys
      .filter(
        (key) => !placed.has(key.target) && !isNullable(key, table) && key.target !== table.name,
      )
      .map((key) => `${table.name}.${key.columns.join(', ')} → ${key.target}`),
  )
  return `No row can be the first: ${keys.join('; ')}. Make one of these columns nullable.`
}

function isNullable({ columns }: ForeignKey, table: Table): boolean {
  return table.columns.some(({ name, nullable, primaryKey }) => {
    return columns.includes(name) && nullable && !primaryKey
  })
}

function seedTable(table: Table, placed: ReadonlySet<string>): SeedTable {
  const { name, databaseName, schema, primaryKey, uniques, sqlIndexes } = table
  const counter = table.columns.find(({ default: given }) => given?.kind === 'autoincrement')
  return {
    name,
    databaseName,
    ...(schema !== undefined && { schema }),
    columns: table.columns.filter(isWritten),
    ...(counter && { counter }),
    primaryKey,
    keys: [
      primaryKey.map((column) => column.name),
      ...uniques.map(({ columns }) => columns),
      ...sqlIndexes.filter(({ isUnique }) => isUnique).map(({ columns }) => columns),
    ].filter(({ length }) => length > 0),
    references: table.foreignKeys.map((key) => ({
      columns: key.columns,
      target: key.target,
      targetColumns: key.targetColumns,
      isNullable: isNullable(key, table),
      isLater: key.target !== name && !placed.has(key.target),
    })),
  }
}

/** The database works out the others. */
function isWritten({ generated, default: given, nullable, native }: Column): boolean {
  if (generated) return false
  const isHard = native !== undefined && !/char|text|int|bit|decimal|numeric/.test(native)
  return !isHard || (!nullable && given === undefined)
}
