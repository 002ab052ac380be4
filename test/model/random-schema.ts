import type { ReferentialAction } from '../../src/model/model.js'
import type { Random } from '../snapshots/random.js'

/** Tables of whole numbers: `id`, a unique `code`, and foreign keys to columns of either kind. */
export interface RandomTable {
  name: string
  isCached: boolean
  columns: RandomColumn[]
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
export function randomSchema(random: Random): RandomTable[] {
  const tables = ['a', 'b', 'c', 'd'].slice(0, 2 + random.below(3)).map((name): RandomTable => {
    const code = { name: 'code', nullable: random.below(2) === 0, unique: true, hasDefault: false }
    return { name, isCached: random.below(5) > 0, columns: [code] }
  })
  for (const table of tables) {
    const keys = random.below(4)
    for (let key = 0; key < keys; key++) table.columns.push(foreignKey(`f${key}`, tables, random))
  }
  return tables
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
  return isFilled ? rows : undefined
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
