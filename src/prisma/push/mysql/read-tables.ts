import type { Connection } from 'mariadb'
import type { MysqlForeignKey, MysqlIndex, MysqlTable } from './table.js'

/** Every base table of the connection's database. */
export async function readTables(connection: Connection): Promise<MysqlTable[]> {
  const tables = await connection.query<{ name: string }[]>(tablesSql)
  const columns = await connection.query<ColumnRow[]>(columnsSql)
  const indexes = await connection.query<IndexRow[]>(indexesSql)
  const keys = await connection.query<ForeignKeyRow[]>(foreignKeysSql)
  return tables.map(({ name }) => {
    const indexRows = indexes.filter(({ tableName }) => tableName === name)
    return {
      name,
      columns: columns.filter(({ tableName }) => tableName === name).map(foundColumn),
      primaryKey: indexRows.filter(isPrimary).map(({ columnName }) => columnName),
      indexes: foundIndexes(indexRows.filter((row) => !isPrimary(row))),
      foreignKeys: foundForeignKeys(keys.filter(({ tableName }) => tableName === name)),
    }
  })
}

interface ColumnRow {
  tableName: string
  name: string
  type: string
  collation: string | null
  isNullable: string
  extra: string
  fallback: string | null
}

interface IndexRow {
  tableName: string
  name: string
  nonUnique: number | bigint
  columnName: string
  collation: string | null
}

interface ForeignKeyRow {
  tableName: string
  name: string
  columnName: string
  target: string
  targetColumn: string
  onDelete: string
  onUpdate: string
}

const tablesSql = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`

const columnsSql = `SELECT table_name AS tableName, column_name AS name, column_type AS type,
    collation_name AS collation, is_nullable AS isNullable, extra AS extra, column_default AS fallback
  FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY ordinal_position`

const indexesSql = `SELECT table_name AS tableName, index_name AS name, non_unique AS nonUnique,
    column_name AS columnName, collation AS collation
  FROM information_schema.statistics
  WHERE table_schema = DATABASE() ORDER BY index_name, seq_in_index`

const foreignKeysSql = `SELECT k.table_name AS tableName, k.constraint_name AS name,
    k.column_name AS columnName, k.referenced_table_name AS target,
    k.referenced_column_name AS targetColumn, r.delete_rule AS onDelete, r.update_rule AS onUpdate
  FROM information_schema.key_column_usage k
  JOIN information_schema.referential_constraints r
    ON r.constraint_schema = k.table_schema
    AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
  WHERE k.table_schema = DATABASE() ORDER BY k.constraint_name, k.ordinal_position`

function foundColumn(row: ColumnRow): MysqlTable['columns'][number] {
  return {
    name: row.name,
    type: row.type,
    ...(row.collation === null ? {} : { collation: row.collation }),
    isNullable: row.isNullable === 'YES',
    isAutoIncrement: row.extra.includes('auto_increment'),
    ...(row.fallback === null ? {} : { default: row.fallback }),
  }
}

function foundIndexes(rows: IndexRow[]): MysqlIndex[] {
  return groupByName(rows).map((group) => ({
    name: group[0].name,
    isUnique: Number(group[0].nonUnique) === 0,
    columns: group.map(({ columnName, collation }) => ({
      name: columnName,
      isDescending: collation === 'D',
    })),
  }))
}

function foundForeignKeys(rows: ForeignKeyRow[]): MysqlForeignKey[] {
  return groupByName(rows).map((group) => ({
    name: group[0].name,
    columns: group.map(({ columnName }) => columnName),
    target: group[0].target,
    targetColumns: group.map(({ targetColumn }) => targetColumn),
    onDelete: group[0].onDelete,
    onUpdate: group[0].onUpdate,
  }))
}

function isPrimary(row: IndexRow): boolean {
  return row.name === 'PRIMARY'
}

function groupByName<Row extends { name: string }>(rows: Row[]): [Row, ...Row[]][] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const group = groups.get(row.name)
    if (group) group.push(row)
    else groups.set(row.name, [row])
  }
  return [...groups.values()]
}
