import { quoted } from '../../databases/databases.js'
import { partName, partPrefix, sqlText, type FoundPart, type OutboxPart } from './part.js'
import { outboxTable, type RecordedTable } from './recordings.js'

/**
 * MySQL and MariaDB run triggers for each row, but neither for TRUNCATE nor for the rows that a foreign key's
 * action changes: the tables that the spec's keys change are recorded whole.
 */

const quote = (name: string): string => quoted(name, 'mysql')

type Row = 'NEW' | 'OLD'

export function mysqlParts(tables: readonly RecordedTable[]): OutboxPart[] {
  return tables.flatMap((table) => {
    const { deleted, rekeyed } = table.followers ?? {
      deleted: [],
      rekeyed: { columns: [], tables: [] },
    }
    const isRekeyed = rekeyed.columns.map(
      (column) => `NOT (OLD.${quote(column)} <=> NEW.${quote(column)})`,
    )
    return [
      part(table, 'insert', own(table, ['NEW'])),
      part(table, 'update', [
        ...own(table, ['OLD', 'NEW']),
        ...rekeyed.tables.map(
          (name) =>
            `INSERT INTO ${outboxTable} (table_name) SELECT ${sqlText(name)} FROM DUAL WHERE ${isRekeyed.join(' OR ')}`,
        ),
      ]),
      part(table, 'delete', [
        ...own(table, ['OLD']),
        ...deleted.map(
          (name) => `INSERT INTO ${outboxTable} (table_name) VALUES (${sqlText(name)})`,
        ),
      ]),
    ].flat()
  })
}

export const foundSql = `SELECT trigger_name AS name, event_object_table AS \`table\`, action_statement AS text
  FROM information_schema.triggers
  WHERE trigger_schema = DATABASE() AND trigger_name LIKE '${partPrefix.replaceAll('_', '\\\\_')}%'`

export function dropMysql({ name }: FoundPart): string {
  return `DROP TRIGGER IF EXISTS ${quote(name)};`
}

function part(table: RecordedTable, event: string, statements: string[]): OutboxPart[] {
  if (statements.length === 0) return []
  const name = partName(table.name, event)
  const { databaseName } = table
  const text = ['BEGIN', ...statements.map((statement) => `  ${statement};`), 'END'].join('\n')
  const head = `CREATE TRIGGER ${quote(name)} AFTER ${event.toUpperCase()} ON ${quote(databaseName)} FOR EACH ROW`
  return [{ name, table: databaseName, text, create: `${head} ${text};` }]
}

function own({ name, columns }: RecordedTable, rows: Row[]): string[] {
  if (!columns) return []
  const keys = rows.map((row) => {
    const members = columns.map(
      (column) => `${sqlText(column.name)}, CAST(${row}.${quote(column.databaseName)} AS CHAR)`,
    )
    return `JSON_OBJECT(${members.join(', ')})`
  })
  const values = `${sqlText(name)}, JSON_ARRAY(${keys.join(', ')})`
  return [`INSERT INTO ${outboxTable} (table_name, row_keys) VALUES (${values})`]
}
