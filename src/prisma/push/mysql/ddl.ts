import { quoteName, quoteText } from './column-sql.js'
import type { MysqlColumn, MysqlForeignKey, MysqlIndex, MysqlTable } from './table.js'

export function createTable(table: MysqlTable): string {
  return step('CreateTable', `CREATE TABLE ${tableSql(table)}`)
}

/** With its foreign keys. */
export function createTableUnlessThere(table: MysqlTable): string {
  return `CREATE TABLE IF NOT EXISTS ${tableSql(table, table.foreignKeys)}`
}

function tableSql(table: MysqlTable, keys: MysqlForeignKey[] = []): string {
  const lines = [...table.columns.map(columnSql), ...table.indexes.map(indexSql)]
  if (table.primaryKey.length > 0) lines.push(`PRIMARY KEY (${names(table.primaryKey)})`)
  lines.push(...keys.map(foreignKeySql))
  const body = lines.map((line) => `    ${line}`).join(',\n')
  const encoding = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci'
  return `${quoteName(table.name)} (\n${body}\n) ${encoding}`
}

export function addColumn(table: string, column: MysqlColumn): string {
  return step('AlterTable', `ALTER TABLE ${quoteName(table)} ADD COLUMN ${columnSql(column)}`)
}

/** A table's only column, with its indexes and keys. Of the two servers, MySQL has no IF NOT EXISTS for columns. */
export function addColumnUnlessThere({ name, columns, indexes, foreignKeys }: MysqlTable): string {
  const adds = [
    ...columns.map((column) => `ADD COLUMN ${columnSql(column)}`),
    ...indexes.map((index) => `ADD ${indexSql(index)}`),
    ...foreignKeys.map((key) => `ADD ${foreignKeySql(key)}`),
  ]
  const found =
    'SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() ' +
    `AND table_name = ${quoteText(name)} AND column_name = ${quoteText(columns[0]?.name ?? '')}`
  const alter = quoteText(`ALTER TABLE ${quoteName(name)} ${adds.join(', ')}`)
  return [
    '-- AlterTable',
    `SET @change = IF((${found}) > 0, 'DO 0',`,
    `  ${alter});`,
    'PREPARE added FROM @change;',
    'EXECUTE added;',
    'DEALLOCATE PREPARE added;',
  ].join('\n')
}

export function modifyColumn(table: string, column: MysqlColumn): string {
  return step('AlterTable', modifyColumnSql(table, column))
}

export function modifyColumnSql(table: string, column: MysqlColumn): string {
  return `ALTER TABLE ${quoteName(table)} MODIFY ${columnSql(column)}`
}

export function createIndex(table: string, index: MysqlIndex): string {
  return step('CreateIndex', createIndexSql(table, index))
}

export function createIndexSql(table: string, index: MysqlIndex): string {
  const kind = index.isUnique ? 'UNIQUE INDEX' : 'INDEX'
  const on = `${quoteName(table)}(${indexColumns(index)})`
  return `CREATE ${kind} ${quoteName(index.name)} ON ${on}`
}

export function addForeignKey(table: string, key: MysqlForeignKey): string {
  return step('AddForeignKey', addForeignKeySql(table, key))
}

export function addForeignKeySql(table: string, key: MysqlForeignKey): string {
  return `ALTER TABLE ${quoteName(table)} ADD ${foreignKeySql(key)}`
}

function foreignKeySql(key: MysqlForeignKey): string {
  return (
    `CONSTRAINT ${quoteName(key.name)} FOREIGN KEY (${names(key.columns)}) ` +
    `REFERENCES ${quoteName(key.target)}(${names(key.targetColumns)}) ` +
    `ON DELETE ${key.onDelete} ON UPDATE ${key.onUpdate}`
  )
}

export function step(kind: string, sql: string): string {
  return `-- ${kind}\n${sql};\n`
}

function columnSql(column: MysqlColumn): string {
  const parts = [quoteName(column.name), column.type]
  if (column.collation !== undefined) parts.push(`COLLATE ${column.collation}`)
  parts.push(column.isNullable ? 'NULL' : 'NOT NULL')
  if (column.isAutoIncrement) parts.push('AUTO_INCREMENT')
  if (column.default !== undefined) parts.push(`DEFAULT ${column.default}`)
  return parts.join(' ')
}

function indexSql(index: MysqlIndex): string {
  const kind = index.isUnique ? 'UNIQUE INDEX' : 'INDEX'
  return `${kind} ${quoteName(index.name)}(${indexColumns(index)})`
}

function indexColumns({ columns }: MysqlIndex): string {
  return columns
    .map(({ name, isDescending, length }) => {
      const prefix = length === undefined ? '' : `(${length})`
      return `${quoteName(name)}${prefix}${isDescending ? ' DESC' : ''}`
    })
    .join(', ')
}

function names(columns: string[]): string {
  return columns.map(quoteName).join(', ')
}
