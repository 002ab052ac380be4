// Made by pylight from pylight.yaml.
import { prisma } from '../prisma.js'
import type { DatabaseFacts, KeyColumns } from './origin.js'

/** By the spec's type: database types in which no value has two spellings that are equal. */
const exactTypes: Record<string, string[]> = {
  integer: ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'],
  smallint: ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'],
  bigint: ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'],
  float: ['float', 'double'],
  real: ['float', 'double'],
  boolean: ['tinyint'],
  string: ['varchar', 'text', 'tinytext', 'mediumtext', 'longtext'],
  text: ['varchar', 'text', 'tinytext', 'mediumtext', 'longtext'],
  uuid: ['uuid', 'char', 'varchar'],
  date: ['date'],
  time: ['time'],
  datetime: ['datetime', 'timestamp'],
  timestamp: ['datetime', 'timestamp'],
  enum: ['enum'],
  bytes: ['varbinary', 'blob', 'tinyblob', 'mediumblob', 'longblob'],
}

/** Collations that respect case, accents and trailing spaces. */
const exactCollations = ['utf8mb4_nopad_bin', 'utf8mb4_0900_bin']

interface FoundTable {
  name: string
  /** In whole seconds: within the same second, the table can still be replaced by another. */
  madeAt: Date | null
  isNew: bigint | null
}

interface FoundColumn {
  tableName: string
  columnName: string
  type: string
  collation: string | null
}

/** Reads the database's identity and how it compares the tables' keys. */
export async function readDatabase(keys: KeyColumns): Promise<DatabaseFacts> {
  const server = await prisma.$queryRaw`SELECT @@hostname, CAST(@@port AS CHAR), DATABASE()`
  const found = await prisma.$queryRaw<FoundTable[]>`
    SELECT table_name AS name, create_time AS madeAt, create_time >= NOW() AS isNew
    FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name`
  const tables = found.filter(({ name }) => keys.has(name))
  const columns = await prisma.$queryRaw<FoundColumn[]>`
    SELECT table_name AS tableName, column_name AS columnName, data_type AS type,
      collation_name AS collation
    FROM information_schema.columns WHERE table_schema = DATABASE()`
  return {
    identity: [server, ...tables.map(({ name, madeAt }) => [name, madeAt])],
    isSettled: !tables.some(({ isNew }) => isNew),
    exactColumns: columns
      .filter((column) => isExact(column, keys.get(column.tableName)?.[column.columnName]))
      .map(({ tableName, columnName }) => `${tableName}.${columnName}`),
  }
}

/** Requests can spell a `uuid` or an `enum` in one way only. */
function isExact({ type, collation }: FoundColumn, specType = ''): boolean {
  if (!exactTypes[specType]?.includes(type)) return false
  if (specType === 'uuid' || specType === 'enum') return true
  return collation === null || exactCollations.includes(collation)
}
