import { quoted } from '../../databases/databases.js'
import { mostRows, partName, partPrefix, sqlText, type FoundPart, type OutboxPart } from './part.js'
import { outboxTable, type RecordedTable } from './recordings.js'

/** SQLite runs triggers for each row, and for rows that a foreign key's action changes. */

const quote = (name: string): string => quoted(name, 'sqlite')

type Row = 'NEW' | 'OLD'

export function sqliteParts(tables: readonly RecordedTable[]): OutboxPart[] {
  return tables.flatMap((table) => [
    part(table, 'insert', 'AFTER INSERT', inserts(table, ['NEW'])),
    part(table, 'update', 'AFTER UPDATE', inserts(table, ['OLD', 'NEW'])),
    part(table, 'delete', 'AFTER DELETE', inserts(table, ['OLD'])),
    ...(table.uniques.length === 0
      ? []
      : [
          part(table, 'insert_over', 'BEFORE INSERT', replaced(table, '')),
          part(table, 'update_over', 'BEFORE UPDATE', replaced(table, ' AND rowid <> OLD.rowid')),
        ]),
  ])
}

export const foundSql = `SELECT name, tbl_name AS "table", sql AS text FROM sqlite_master
  WHERE type = 'trigger' AND name LIKE '${partPrefix.replaceAll('_', '\\_')}%' ESCAPE '\\'`

export function dropSqlite({ name }: FoundPart): string {
  return `DROP TRIGGER IF EXISTS ${quote(name)};`
}

function part(table: RecordedTable, event: string, when: string, body: string[]): OutboxPart {
  const name = partName(table.name, event)
  const { databaseName } = table
  const text = [
    `CREATE TRIGGER ${quote(name)} ${when} ON ${quote(databaseName)} BEGIN`,
    ...body.map((statement) => `  ${statement};`),
    'END',
  ].join('\n')
  return { name, table: databaseName, text, create: `${text};` }
}

/** Beyond some rows, one record that names none takes the place of the others. */
function inserts({ name, columns = [] }: RecordedTable, rows: Row[]): string[] {
  const ofTable = `FROM ${outboxTable} WHERE table_name = ${sqlText(name)}`
  const isFull = `(SELECT max(id) - min(id) >= ${mostRows} ${ofTable})`
  const keys = `json_array(${rows.map((row) => keySql(columns, `${row}.`)).join(', ')})`
  const newest = `(SELECT CASE WHEN row_keys IS NULL THEN id END ${ofTable} ORDER BY id DESC LIMIT 1)`
  return [
    `INSERT INTO ${outboxTable} (table_name, row_keys) SELECT ${sqlText(name)}, CASE WHEN ${isFull} THEN NULL ELSE ${keys} END`,
    `DELETE ${ofTable} AND id < ${newest}`,
  ]
}

/** `OR REPLACE` deletes rows without running their triggers. */
function replaced(
  { name, databaseName, columns = [], uniques }: RecordedTable,
  other: string,
): string[] {
  return uniques.map((unique) => {
    const isSame = unique.map((column) => `${quote(column)} = NEW.${quote(column)}`).join(' AND ')
    return (
      `INSERT INTO ${outboxTable} (table_name, row_keys) ` +
      `SELECT ${sqlText(name)}, json_array(${keySql(columns, '')}) ` +
      `FROM ${quote(databaseName)} WHERE ${isSame}${other}`
    )
  })
}

function keySql(columns: NonNullable<RecordedTable['columns']>, row: `${Row}.` | ''): string {
  const members = columns.map(
    ({ name, databaseName }) => `${sqlText(name)}, CAST(${row}${quote(databaseName)} AS TEXT)`,
  )
  return `json_object(${members.join(', ')})`
}
