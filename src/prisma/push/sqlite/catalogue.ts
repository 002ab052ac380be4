import { quote, quoteText } from '../table-names.js'
import { partPrefix } from '../../outbox/part.js'
import type { ReadRows } from '../read-rows.js'
import type { Column, ForeignKey, Index, Table } from '../tables.js'

export interface SqliteTable extends Table {
  /** `CREATE TABLE …`, as it was written. */
  sql: string
  /** The SQL of its triggers. */
  triggers: string[]
}

type Row = Record<string, unknown>

export async function readSqlite(read: ReadRows): Promise<SqliteTable[]> {
  const things = await read(
    `SELECT type, name, tbl_name AS "table", sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name`,
  )
  const tables: SqliteTable[] = []
  for (const { name, sql } of things.filter(isTable)) {
    const own = things.filter((one) => one['table'] === name)
    tables.push(await readTable(read, String(name), String(sql), own))
  }
  const keys = new Map(
    tables.map(({ name, primaryKey }) => [name.toLowerCase(), { name, primaryKey }]),
  )
  return tables.map((table) => ({
    ...table,
    foreignKeys: table.foreignKeys.map((key) => {
      const target = keys.get(key.target.toLowerCase())
      const targetColumns = key.targetColumns.filter((column) => column !== '')
      return {
        ...key,
        target: target?.name ?? key.target,
        targetColumns: targetColumns.length > 0 ? targetColumns : (target?.primaryKey ?? []),
      }
    }),
  }))
}

/** Those for the outbox are made again with it. */
function isOwnTrigger({ type, name }: Row): boolean {
  return type === 'trigger' && !String(name).startsWith(partPrefix)
}

/** Virtual tables and their shadows can't be altered. */
function isTable({ type, name, sql }: Row): boolean {
  return type === 'table' && !/^sqlite_/.test(String(name)) && /^CREATE TABLE/i.test(String(sql))
}

async function readTable(
  read: ReadRows,
  name: string,
  sql: string,
  own: Row[],
): Promise<SqliteTable> {
  const text = quoteText(name)
  const columns = await read(`SELECT * FROM pragma_table_xinfo(${text}) WHERE hidden <> 1`)
  const keys = await read(`SELECT * FROM pragma_foreign_key_list(${text}) ORDER BY id, seq`)
  const lists = await read(`SELECT * FROM pragma_index_list(${text})`)
  const primary = columns
    .filter(({ pk }) => Number(pk) > 0)
    .sort((one, other) => Number(one['pk']) - Number(other['pk']))
  const primaryKey = primary.map((column) => String(column['name']))
  const indexes: Index[] = []
  for (const list of lists.filter(({ origin }) => origin !== 'pk')) {
    const made = own.find((one) => one['type'] === 'index' && one['name'] === list['name'])
    indexes.push(await readIndex(read, list, made?.['sql']))
  }
  return {
    name,
    sql,
    triggers: own.filter(isOwnTrigger).map((one) => String(one['sql'])),
    columns: columns.map((column) => foundColumn(column, primaryKey, sql)),
    primaryKey,
    ...(primaryKey.length > 0 && { keyIndex: keyIndex(primaryKey) }),
    indexes,
    foreignKeys: foundKeys(keys),
  }
}

function keyIndex(columns: string[]): Index {
  const definition = definitionOf(columns.map(quote))
  return { name: 'primary key', isUnique: true, definition, columns, isConstraint: true }
}

function definitionOf(parts: string[]): string {
  return `(${parts.join(', ')})`
}

async function readIndex(read: ReadRows, list: Row, sql: unknown): Promise<Index> {
  const name = String(list['name'])
  const parts = await read(
    `SELECT * FROM pragma_index_xinfo(${quoteText(name)}) WHERE key = 1 ORDER BY seqno`,
  )
  const hasExpression = parts.some(({ cid }) => Number(cid) < 0)
  const isWhole = Number(list['partial']) === 0 && !hasExpression
  const columns = hasExpression ? [] : parts.map((part) => String(part['name']))
  const plain = definitionOf(
    parts.map(({ name: column, desc, coll }) =>
      [
        quote(String(column)),
        coll !== 'BINARY' && `COLLATE ${String(coll)}`,
        Number(desc) === 1 && 'DESC',
      ]
        .filter(Boolean)
        .join(' '),
    ),
  )
  return {
    name,
    isUnique: Number(list['unique']) === 1,
    definition: isWhole ? plain : writtenDefinition(String(sql)),
    columns,
    isConstraint: list['origin'] !== 'c',
    ...(typeof sql === 'string' && { sql }),
  }
}

/** From the columns on; plain names need no quotes. */
function writtenDefinition(sql: string): string {
  return sql
    .replace(/^CREATE[^]*? ON\s+(?:"(?:[^"]|"")+"|`(?:[^`]|``)+`|\[[^\]]+\]|[^\s(]+)\s*/i, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/"([a-z_]\w*)"/gi, '$1')
}

/** The only column of a primary key that is declared INTEGER is the number of the row. */
function foundColumn(row: Row, primaryKey: string[], sql: string): Column {
  const type = String(row['type'])
  const name = String(row['name'])
  const isRowNumber =
    primaryKey.length === 1 &&
    primaryKey[0] === name &&
    type.toUpperCase() === 'INTEGER' &&
    !/WITHOUT\s+ROWID/i.test(sql.slice(sql.lastIndexOf(')')))
  const { dflt_value: given, hidden } = row
  return {
    name,
    type,
    isNullable: Number(row['notnull']) === 0 && !primaryKey.includes(name),
    ...(typeof given === 'string' && { default: given }),
    isNumbered: isRowNumber,
    isGenerated: Number(hidden) > 1,
  }
}

function foundKeys(rows: Row[]): ForeignKey[] {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) groups.set(row['id'], [...(groups.get(row['id']) ?? []), row])
  return [...groups.values()].flatMap((group): ForeignKey[] => {
    const [first] = group
    if (!first) return []
    const columns = group.map(({ from }) => String(from))
    return [
      {
        name: `(${columns.join(', ')})`,
        columns,
        target: String(first['table']),
        targetColumns: group.map(({ to }) => (typeof to === 'string' ? to : '')),
        onDelete: String(first['on_delete']),
        onUpdate: String(first['on_update']),
      },
    ]
  })
}
