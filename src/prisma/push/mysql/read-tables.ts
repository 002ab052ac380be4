import type { Connection } from 'mariadb'
import { readWriters, writersOf } from './read-writers.js'
import type { MysqlForeignKey, MysqlIndex, MysqlTable } from './table.js'

/** Every base table of the connection's database. */
export async function readTables(connection: Connection): Promise<MysqlTable[]> {
  return (await readAll(connection)).filter(({ isView }) => !isView)
}

/** The same, and its views. */
export async function readAll(connection: Connection): Promise<MysqlTable[]> {
  const tables = await connection.query<{ name: string; kind: string }[]>(tablesSql)
  const columns = await connection.query<ColumnRow[]>(columnsSql)
  const indexes = await connection.query<IndexRow[]>(indexesSql)
  const keys = await connection.query<ForeignKeyRow[]>(foreignKeysSql)
  const triggers = await connection.query<TriggerRow[]>(triggersSql)
  const checks = await readChecks(connection)
  const writers = await readWriters(connection)
  return tables.map(({ name, kind }) => {
    const indexRows = indexes.filter(({ tableName }) => tableName === name)
    return {
      name,
      ...(kind === 'VIEW' && { isView: true as const }),
      columns: columns.filter(({ tableName }) => tableName === name).map(foundColumn),
      primaryKey: indexRows.filter(isPrimary).map(({ columnName }) => columnName),
      indexes: foundIndexes(indexRows.filter((row) => !isPrimary(row))),
      foreignKeys: foundForeignKeys(keys.filter(({ tableName }) => tableName === name)),
      checks: checks.filter(({ tableName }) => tableName === name),
      triggers: triggers.filter(({ tableName }) => tableName === name).map((one) => one.name),
      writers: kind === 'VIEW' ? [] : writersOf(name, writers),
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
  length: number | bigint | null
  kind: string
}

interface TriggerRow {
  tableName: string
  name: string
}

interface CheckRow extends TriggerRow {
  sql: string
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

const tablesSql = `SELECT table_name AS name, table_type AS kind FROM information_schema.tables
  WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW') ORDER BY table_name`

const columnsSql = `SELECT table_name AS tableName, column_name AS name, column_type AS type,
    collation_name AS collation, is_nullable AS isNullable, extra AS extra, column_default AS fallback
  FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY ordinal_position`

const indexesSql = `SELECT table_name AS tableName, index_name AS name, non_unique AS nonUnique,
    column_name AS columnName, collation AS collation, sub_part AS length,
    index_type AS kind
  FROM information_schema.statistics
  WHERE table_schema = DATABASE() ORDER BY index_name, seq_in_index`

const foreignKeysSql = `SELECT k.table_name AS tableName, k.constraint_name AS name,
    k.column_name AS columnName,
    IF(k.referenced_table_schema = k.table_schema, k.referenced_table_name,
      CONCAT(k.referenced_table_schema, '.', k.referenced_table_name)) AS target,
    k.referenced_column_name AS targetColumn, r.delete_rule AS onDelete, r.update_rule AS onUpdate
  FROM information_schema.key_column_usage k
  JOIN information_schema.referential_constraints r
    ON r.constraint_schema = k.table_schema
    AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
  WHERE k.table_schema = DATABASE() ORDER BY k.constraint_name, k.ordinal_position`

const triggersSql = `SELECT event_object_table AS tableName, trigger_name AS name
  FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY trigger_name`

const checksSql = `SELECT c.table_name AS tableName, c.constraint_name AS name, c.check_clause AS \`sql\`
  FROM information_schema.check_constraints c WHERE c.constraint_schema = DATABASE()`

/** MySQL's catalogue names the table elsewhere; before 8.0.16 it has no checks. */
const otherChecksSql = `SELECT t.table_name AS tableName, c.constraint_name AS name,
    c.check_clause AS \`sql\`
  FROM information_schema.check_constraints c JOIN information_schema.table_constraints t
    ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
  WHERE c.constraint_schema = DATABASE()`

async function readChecks(connection: Connection): Promise<CheckRow[]> {
  const read = (sql: string) => connection.query<CheckRow[]>(sql)
  return await read(checksSql).catch(() => read(otherChecksSql).catch(() => []))
}

function foundColumn(row: ColumnRow): MysqlTable['columns'][number] {
  return {
    name: row.name,
    type: row.type,
    ...(row.collation === null ? {} : { collation: row.collation }),
    isNullable: row.isNullable === 'YES',
    isAutoIncrement: row.extra.includes('auto_increment'),
    ...(/(VIRTUAL|STORED|PERSISTENT) GENERATED/i.test(row.extra) && { isGenerated: true as const }),
    ...(row.fallback === null ? {} : { default: row.fallback }),
  }
}

function foundIndexes(rows: IndexRow[]): MysqlIndex[] {
  return groupByName(rows).map((group) => ({
    name: group[0].name,
    isUnique: Number(group[0].nonUnique) === 0,
    ...(!/^(BTREE|HASH)$/.test(group[0].kind) && { kind: group[0].kind }),
    columns: group.map(({ columnName, collation, length }) => ({
      name: columnName,
      isDescending: collation === 'D',
      ...(length === null ? {} : { length: Number(length) }),
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
