import type { ForeignKey } from '../tables.js'

/** A table of a schema or of a database, with the database's names. */
export interface MysqlTable {
  name: string
  isView?: true
  columns: MysqlColumn[]
  primaryKey: string[]
  indexes: MysqlIndex[]
  foreignKeys: MysqlForeignKey[]
  /** What a database's table has besides. */
  checks?: { name: string; sql: string }[]
  triggers?: string[]
  /** Other users that may change its rows. */
  writers?: string[]
}

export interface MysqlColumn {
  name: string
  /** As in SQL: `VARCHAR(191)`, `ENUM('a', 'b')`. */
  type: string
  /** The collation of a text; by default the table's. */
  collation?: string
  /** Different texts must never be equal. */
  isExact?: true
  isNullable: boolean
  isAutoIncrement: boolean
  /** Whether the database works out the value from other columns. */
  isGenerated?: true
  /** A SQL expression. Not compared, because servers spell it in too many ways. */
  default?: string
}

export interface MysqlIndex {
  name: string
  isUnique: boolean
  columns: { name: string; isDescending: boolean; length?: number }[]
  /** Of an index of texts or places: `FULLTEXT`. */
  kind?: string
}

export type MysqlForeignKey = Omit<ForeignKey, 'sql'>

/** The type in the same form for all servers: lower case, without alias and what Prisma can't say. */
export function comparableType(type: string): string {
  if (/^enum\b/i.test(type)) return `enum(${enumValues(type).join(',')})`
  const text = type
    .toLowerCase()
    .replaceAll(', ', ',')
    .replace(/^(?:(datetime|time|timestamp)\(0\)|(year)\(4\))/, '$1$2')
    .replace(/ zerofill$/, '')
    .replace(/^(decimal\(.*\)|double|float)(?:\(.*\))?(?: unsigned)?$/, '$1')
  const width = text.replace(/^(small|medium|big)?(integer|int)(\(\d+\))?/, '$1int')
  return typeAliases[width] ?? width.replace(/^tinyint\((?!1\)).*?\)/, 'tinyint')
}

/** The quoted values of an `ENUM(…)` in order. */
export function enumValues(type: string): string[] {
  return [...type.matchAll(/'(?:[^']|'')*'/g)].map(([value]) => value)
}

/** MariaDB stores JSON as text with a check. */
const typeAliases: Record<string, string> = {
  boolean: 'tinyint(1)',
  json: 'longtext',
}
