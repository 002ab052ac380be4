import type { MysqlColumn, MysqlTable } from './table.js'

/** Collations of MariaDB and MySQL in which different texts are never equal. */
export const exactCollations = ['utf8mb4_nopad_bin', 'utf8mb4_0900_bin']

/** For CHAR, which never keeps spaces at the end: a text with them has to find the row that it made. */
const charCollation = 'utf8mb4_bin'

/**
 * Gives primary keys, unique texts, owners and columns that refer to them the exact collation. Columns of a foreign
 * key must have the same collation, so new columns take that of an existing one.
 */
export function withCollations(
  wanted: MysqlTable[],
  found: MysqlTable[],
  exact: string | undefined,
): MysqlTable[] {
  const existing = new Map(
    found.flatMap(({ name, columns }) =>
      columns.map((column) => [nameOf(name, column.name), column.collation] as const),
    ),
  )
  const groups = new Groups(wanted)
  const keys = new Set(wanted.flatMap(keyColumns).flatMap((key) => groups.of(key)))
  const collationOf = (key: string, { type }: MysqlColumn) =>
    groups
      .of(key)
      .map((one) => existing.get(one))
      .find((one) => one !== undefined) ?? (/^char\b/i.test(type) ? charCollation : exact)
  return wanted.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const key = nameOf(table.name, column.name)
      const collation = isText(column) && keys.has(key) ? collationOf(key, column) : undefined
      return collation === undefined ? column : { ...column, collation }
    }),
  }))
}

/** A CHAR(36) column holds a UUID, which has only one spelling. */
function isText({ type }: MysqlColumn): boolean {
  return /^(varchar|char(?!\(36\))|\w*text)\b/i.test(type)
}

function keyColumns({ name, columns, primaryKey, indexes }: MysqlTable): string[] {
  const unique = indexes.filter(({ isUnique }) => isUnique).flatMap(({ columns }) => columns)
  const exact = columns.filter(({ isExact }) => isExact)
  const all = [...unique, ...exact].map((column) => column.name)
  return [...primaryKey, ...all].map((one) => nameOf(name, one))
}

function nameOf(table: string, column: string): string {
  return `${table}.${column}`
}

/** Groups of columns that foreign keys join, directly or not. */
class Groups {
  private readonly groups = new Map<string, string[]>()

  constructor(tables: MysqlTable[]) {
    for (const { name, foreignKeys } of tables) {
      for (const { columns, target, targetColumns } of foreignKeys) {
        columns.forEach((column, index) =>
          this.join(nameOf(name, column), nameOf(target, targetColumns[index] ?? '')),
        )
      }
    }
  }

  of(column: string): string[] {
    return this.groups.get(column) ?? [column]
  }

  private join(one: string, other: string): void {
    const group = [...new Set([...this.of(one), ...this.of(other)])]
    for (const column of group) this.groups.set(column, group)
  }
}
