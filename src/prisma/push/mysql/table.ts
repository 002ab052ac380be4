/** A table, as a schema wants it or as a database has it. Names are the database's. */
export interface MysqlTable {
  name: string
  columns: MysqlColumn[]
  primaryKey: string[]
  indexes: MysqlIndex[]
  foreignKeys: MysqlForeignKey[]
}

export interface MysqlColumn {
  name: string
  /** As in SQL: `VARCHAR(191)`, `ENUM('a', 'b')`. */
  type: string
  /** Of a text: how its values are compared. Left out, it is the table's. */
  collation?: string
  isNullable: boolean
  isAutoIncrement: boolean
  /** An expression of SQL. Servers spell it in too many ways to compare. */
  default?: string
}

export interface MysqlIndex {
  name: string
  isUnique: boolean
  columns: { name: string; isDescending: boolean; length?: number }[]
}

export interface MysqlForeignKey {
  name: string
  columns: string[]
  target: string
  targetColumns: string[]
  /** `CASCADE`, `SET NULL`, … */
  onDelete: string
  onUpdate: string
}

/** The type as the catalogue of every server would spell it: lower case, no display width, no alias. */
export function comparableType(type: string): string {
  if (/^enum\b/i.test(type)) return `enum(${enumValues(type).join(',')})`
  const text = type.toLowerCase().replaceAll(', ', ',')
  const width = text.replace(/^(small|medium|big)?(integer|int)(\(\d+\))?/, '$1int')
  return typeAliases[width] ?? width.replace(/^tinyint\((?!1\)).*?\)/, 'tinyint')
}

/** The quoted values of an `ENUM(…)` in order. */
export function enumValues(type: string): string[] {
  return [...type.matchAll(/'(?:[^']|'')*'/g)].map(([value]) => value)
}

/** MariaDB keeps JSON as text with a check. */
const typeAliases: Record<string, string> = {
  boolean: 'tinyint(1)',
  json: 'longtext',
}
