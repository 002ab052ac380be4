import type { ReferentialAction } from '../../src/model/model.js'
import type { Random } from '../snapshots/random.js'

/**
 * Tables of whole numbers: `id`, a unique `code` and foreign keys to columns of either kind; or two columns
 * that are unique together, and foreign keys to such pairs.
 */
export interface RandomTable {
  name: string
  isCached: boolean
  columns: RandomColumn[]
  pairs: RandomPair[]
}

/** Two columns that are unique together, or refer to such a pair, or both. */
export interface RandomPair {
  columns: [RandomColumn, RandomColumn]
  isUnique: boolean
  references?: {
    table: string
    columns: string[]
    on_delete: ReferentialAction
    on_update: ReferentialAction
  }
}

export interface RandomColumn {
  name: string
  nullable: boolean
  unique: boolean
  hasDefault: boolean
  references?: {
    table: string
    column: string
    on_delete: ReferentialAction
    on_update: ReferentialAction
  }
}

/** Unique foreign keys are nullable: otherwise every target could be taken, and no row could change. */
export function randomSchema(random: Random, kind: 'columns' | 'pairs'): RandomTable[] {
  const tables = ['a', 'b', 'c', 'd'].slice(0, 2 + random.below(3)).map((name): RandomTable => {
    const code = { name: 'code', nullable: random.below(2) === 0, unique: true, hasDefault: false }
    return { name, isCached: random.below(5) > 0, columns: [code], pairs: [] }
  })
  if (kind === 'pairs') return withPairs(tables, random)
  for (const table of tables) {
    const keys = random.below(4)
    for (let key = 0; key < keys; key++) table.columns.push(foreignKey(`f${key}`, tables, random))
  }
  return tables
}

function withPairs(tables: RandomTable[], random: Random): RandomTable[] {
  for (const table of tables) table.pairs.push({ columns: columnPair('p', random), isUnique: true })
  for (const table of tables) {
    const keys = random.below(3)
    for (let key = 0; key < keys; key++) table.pairs.push(pairKey(`f${key}`, tables, random))
  }
  return tables
}

function columnPair(name: string, random: Random, areNullable = false): RandomPair['columns'] {
  const column = (end: string): RandomColumn => ({
    name: name + end,
    nullable: areNullable || random.below(2) === 0,
    unique: false,
    hasDefault: random.below(3) === 0,
  })
  return [column('x'), column('y')]
}

function pairKey(name: string, tables: RandomTable[], random: Random): RandomPair {
  const isUnique = random.below(3) === 0
  const columns = columnPair(name, random, isUnique)
  const target = random.pick(tables)
  const pair = random.pick(target.pairs.filter((one) => one.isUnique))
  const actions: ReferentialAction[] = [
    ...(['cascade', 'cascade', 'cascade', 'restrict', 'no_action'] as const),
    ...(columns.every(({ nullable }) => nullable) ? (['set_null'] as const) : []),
    ...(columns.every(({ hasDefault }) => hasDefault) ? (['set_default'] as const) : []),
  ]
  return {
    columns,
    isUnique,
    references: {
      table: target.name,
      columns: pair.columns.map((column) => column.name),
      on_delete: random.pick(actions),
      on_update: random.pick(actions),
    },
  }
}

function foreignKey(name: string, tables: RandomTable[], random: Random): RandomColumn {
  const target = random.pick(tables)
  const unique = target.columns.filter((column) => column.unique).map((column) => column.name)
  const isUnique = random.below(3) === 0
  const nullable = isUnique || random.below(2) === 0
  const hasDefault = random.below(3) === 0
  const actions: ReferentialAction[] = [
    ...(['cascade', 'cascade', 'cascade', 'restrict', 'no_action'] as const),
    ...(nullable ? (['set_null'] as const) : []),
    ...(nullable || hasDefault ? (['set_default'] as const) : []),
  ]
  return {
    name,
    nullable,
    unique: isUnique,
    hasDefault,
    references: {
      table: target.name,
      column: random.pick(['id', ...unique]),
      on_delete: random.pick(actions),
      on_update: random.pick(actions),
    },
  }
}

export type Row = Record<string, number | null>

/** Rows with valid references, by table; undefined when the tables cannot be filled. */
export function randomRows(tables: RandomTable[], random: Random): Map<string, Row[]> | undefined {
  const rows = new Map(
    tables.map(({ name }) => [
      name,
      Array.from({ length: random.below(5) }, (_, at): Row => ({ id: at + 1 })),
    ]),
  )
  const started = new Set<string>()
  const fill = (table: RandomTable, column: RandomColumn): boolean => {
    const id = `${table.name}.${column.name}`
    if (started.has(id)) return true
    started.add(id)
    const target = tables.find(({ name }) => name === column.references?.table)
    const key = target?.columns.find(({ name }) => name === column.references?.column)
    if (target && key && !fill(target, key)) return false
    const own = rows.get(table.name) ?? []
    const values = target
      ? (rows.get(target.name) ?? []).map((row) => row[column.references?.column ?? ''])
      : own.map((row) => row['id'])
    return assign(
      own,
      column,
      values.filter((value) => typeof value === 'number'),
      random,
    )
  }
  const isFilled = tables.every((table) => table.columns.every((column) => fill(table, column)))
  return isFilled && fillPairs(tables, rows, random) ? rows : undefined
}

const numbers = [1, 2, 3, 4]
const somePairs = numbers.flatMap((x) => numbers.map((y): Pair => [x, y]))

type Pair = [number | null, number | null]

/** Those that others refer to come first; in a circle, those that refer have no values to choose from. */
function fillPairs(tables: RandomTable[], rows: Map<string, Row[]>, random: Random): boolean {
  const started = new Set<RandomPair>()
  const fill = (table: RandomTable, pair: RandomPair): boolean => {
    if (started.has(pair)) return true
    started.add(pair)
    const { references } = pair
    const target = tables.find(({ name }) => name === references?.table)
    const key = target?.pairs.find(({ columns }) => columns[0].name === references?.columns[0])
    if (target && key && !fill(target, key)) return false
    const values = target && key ? pairsOf(rows.get(target.name) ?? [], key) : somePairs
    return assignPairs(rows.get(table.name) ?? [], pair, values, random)
  }
  return tables.every((table) => table.pairs.every((pair) => fill(table, pair)))
}

function pairsOf(rows: Row[], { columns: [x, y] }: RandomPair): Pair[] {
  const pairs = rows.map((row): Pair => [row[x.name] ?? null, row[y.name] ?? null])
  return pairs.filter((pair) => !pair.includes(null))
}

/** A pair with a NULL refers to nothing. */
function assignPairs(rows: Row[], pair: RandomPair, values: Pair[], random: Random): boolean {
  const [x, y] = pair.columns
  let left = values
  for (const row of rows) {
    const canBeNull = x.nullable || y.nullable
    const isNull = canBeNull && (left.length === 0 || random.below(4) === 0)
    if (!isNull && left.length === 0) return false
    const [one, other] = left.length > 0 ? random.pick(left) : ([1, 1] as Pair)
    row[x.name] = isNull && x.nullable ? null : one
    row[y.name] = isNull && y.nullable && (!x.nullable || random.below(2) === 0) ? null : other
    if (pair.isUnique && !isNull)
      left = left.filter((value) => value[0] !== one || value[1] !== other)
  }
  return true
}

function assign(rows: Row[], column: RandomColumn, values: number[], random: Random): boolean {
  let left = random.shuffle(values)
  for (const row of rows) {
    const isNull = column.nullable && (left.length === 0 || random.below(4) === 0)
    if (!isNull && left.length === 0) return false
    const value = isNull ? null : random.pick(left)
    row[column.name] = value
    if (column.unique) left = left.filter((other) => other !== value)
  }
  return true
}
